/**
 * Templates and plans: CloudFormation with SAM and CDK's output, Terraform's plans and state. What
 * they leave open becomes a named unknown value.
 */
@NullMarked
package dev.vennguard.exchange.template;

import org.jspecify.annotations.NullMarked;
