package dev.vennguard.prove.request;

import dev.vennguard.prove.language.CharClass;
import java.util.Map;

/**
 * The letters of resource names whose rules AWS publishes. Every other variable of an ARN format is
 * any text that is not empty (words.md "The requests of an action").
 *
 * <table>
 * <caption>Sources</caption>
 * <tr><td>bucket<td>Amazon S3 User Guide, "General purpose bucket naming rules", with the capital
 *     letters and underscores of buckets made before 2018
 * <tr><td>table<td>DynamoDB API Reference, CreateTable, TableName
 * <tr><td>queue<td>SQS API Reference, CreateQueue, QueueName ({@code .fifo} at the end)
 * <tr><td>topic<td>SNS API Reference, CreateTopic, Name ({@code .fifo} at the end)
 * <tr><td>function<td>Lambda API Reference, CreateFunction, FunctionName
 * <tr><td>qualifier<td>Lambda API Reference, Invoke, Qualifier
 * </table>
 */
final class KnownAlphabets {
  private static final String LETTERS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_";
  private static final CharClass NAME = CharClass.of(LETTERS);
  private static final CharClass DOTTED = CharClass.of(LETTERS + ".");

  private static final Map<String, CharClass> BY_VARIABLE =
      Map.of(
          "s3/BucketName", DOTTED,
          "dynamodb/TableName", DOTTED,
          "sqs/QueueName", DOTTED,
          "sns/TopicName", DOTTED,
          "lambda/FunctionName", NAME,
          "lambda/Qualifier", CharClass.of(LETTERS + "$"));

  private KnownAlphabets() {}

  /** The letters of a variable in the ARN formats of a service. */
  static CharClass of(String service, String variable) {
    return BY_VARIABLE.getOrDefault(service + "/" + variable, CharClass.ANY);
  }
}
