package dev.vennguard.prove.result;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the parts of one request have to do with each other: requests that break a tie are never
 * sent, so no verdict speaks of them (EVALUATION §6.8). A tie leaves out only what AWS documents;
 * its exceptions stand here with it.
 */
public enum Tie {
  PUBLISHED_REGIONS(
      "published-regions",
      "only published regions can be called",
      "AWS General Reference, Regions",
      "a region that a policy names counts as published; calls through global inference profiles of"
          + " Bedrock carry \"unspecified\"",
      List.of("aws:requestedregion")),
  GLOBAL_REGION(
      "global-region",
      "calls to a global service carry the region of its one endpoint",
      "IAM User Guide, aws:RequestedRegion; \"Denies access to AWS based on the requested Region\"",
      "services with endpoints in all regions, iam:PassRole, and all services of a partition with"
          + " one region; support and supportplans have a few endpoints, and carry one of these",
      List.of("aws:requestedregion")),
  RESOURCE_REGION(
      "resource-region",
      "a resource is reached through the endpoint of its own region",
      "IAM User Guide, aws:RequestedRegion: the Region that was called",
      "actions that name something in another region, global services, ARNs without a region",
      List.of("aws:requestedregion")),
  VPC_ENDPOINT(
      "vpc-endpoint",
      "through a VPC endpoint come aws:SourceVpc, aws:SourceVpce and aws:VpcSourceIp, and no"
          + " aws:SourceIp; otherwise none of the three",
      "IAM User Guide, global condition keys, availability of these keys",
      "none",
      List.of(
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:vpcsourceip",
          "aws:sourceip",
          "aws:vpceaccount",
          "aws:vpceorgid",
          "aws:vpceorgpaths",
          "aws:sourcevpcarn")),
  VIA_AWS_SERVICE(
      "via-aws-service",
      "every request carries aws:ViaAWSService",
      "IAM User Guide, aws:ViaAWSService, availability",
      "ec2, glue, lakeformation and opsworks may leave it out",
      List.of("aws:viaawsservice")),
  USER_AGENT(
      "user-agent",
      "every request carries aws:UserAgent",
      "IAM User Guide, aws:UserAgent, availability",
      "none",
      List.of("aws:useragent")),
  CALLED_VIA(
      "called-via",
      "aws:CalledVia, its first and its last are there together, and only where"
          + " aws:ViaAWSService is true",
      "IAM User Guide, aws:CalledVia, aws:CalledViaFirst, aws:CalledViaLast",
      "not every service that calls is named in aws:CalledVia",
      List.of("aws:calledvia", "aws:calledviafirst", "aws:calledvialast", "aws:viaawsservice")),
  MFA(
      "mfa",
      "aws:MultiFactorAuthAge is there exactly if aws:MultiFactorAuthPresent is true",
      "IAM User Guide, aws:MultiFactorAuthAge",
      "none",
      List.of("aws:multifactorauthage", "aws:multifactorauthpresent")),
  CREDENTIALS(
      "credentials",
      "role sessions carry aws:TokenIssueTime; long-term access keys carry neither it nor the MFA"
          + " keys",
      "IAM User Guide, aws:TokenIssueTime, aws:MultiFactorAuthPresent",
      "users with temporary credentials carry them",
      List.of("aws:tokenissuetime", "aws:multifactorauthage", "aws:multifactorauthpresent")),
  USER_NAME(
      "user-name",
      "aws:username is the last part of the user's aws:PrincipalArn",
      "IAM User Guide, aws:username; IAM identifiers",
      "roles have no user name",
      List.of("aws:username", "aws:principalarn")),
  TAG_KEYS(
      "tag-keys",
      "aws:RequestTag/key is there exactly if key is among aws:TagKeys",
      "IAM User Guide, aws:TagKeys and aws:RequestTag",
      "actions whose row lists neither carry neither",
      List.of("aws:tagkeys", "aws:requesttag/")),
  RESOURCE_TAG(
      "resource-tag",
      "a service's own ResourceTag key holds what aws:ResourceTag holds",
      "IAM User Guide, IAM and STS condition keys; EC2 User Guide, tags in policies",
      "resources that carry only one of the two",
      List.of("aws:resourcetag/", ":resourcetag/")),
  SERVICE_KEYS(
      "service-keys",
      "requests of users and roles carry no keys of service principals (aws:SourceArn and kin)",
      "IAM User Guide, aws:SourceArn, aws:SourceAccount, aws:PrincipalServiceName",
      "requests of services, of which no verdict speaks",
      List.of(
          "aws:sourcearn",
          "aws:sourceaccount",
          "aws:sourceowner",
          "aws:sourceorgid",
          "aws:sourceorgpaths",
          "aws:principalservicename",
          "aws:principalservicenameslist")),
  ORGANISATION(
      "organisation",
      "in one account the organisation of the resource is that of the principal",
      "IAM User Guide, aws:ResourceOrgID, aws:PrincipalOrgID, availability",
      "actions that take no resource may carry no aws:ResourceOrgID",
      List.of("aws:resourceorgid", "aws:resourceorgpaths")),
  ORGANISATION_PATHS(
      "organisation-paths",
      "every path in an organisation begins with its id",
      "IAM User Guide, aws:PrincipalOrgPaths",
      "none",
      List.of("aws:principalorgpaths", "aws:resourceorgpaths"));

  /** All ties: what verdicts speak of. */
  public static final Set<Tie> ALL = Set.copyOf(EnumSet.allOf(Tie.class));

  private final String id;
  private final String sentence;
  private final String source;
  private final String exceptions;
  private final List<String> keys;

  Tie(String id, String sentence, String source, String exceptions, List<String> keys) {
    this.id = id;
    this.sentence = sentence;
    this.source = source;
    this.exceptions = exceptions;
    this.keys = keys;
  }

  /** The name in JSON. */
  public String id() {
    return id;
  }

  /** What holds of every request, in words for people. */
  public String sentence() {
    return sentence;
  }

  /** Where AWS says so. */
  public String source() {
    return source;
  }

  /** Of which requests it does not hold. */
  public String exceptions() {
    return exceptions;
  }

  /** Whether a question that speaks of a key can rest on the tie; a name without a tag's key. */
  public boolean about(String lowerCasedKey) {
    return keys.stream()
        .anyMatch(
            one -> one.endsWith("/") ? lowerCasedKey.contains(one) : lowerCasedKey.equals(one));
  }
}
