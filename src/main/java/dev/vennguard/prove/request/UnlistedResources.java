package dev.vennguard.prove.request;

import dev.vennguard.catalog.Action;
import dev.vennguard.catalog.ResourceType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Resources that requests name though the service reference lists none of the kind for their action
 * (EVALUATION §3.1). Leaving them out would prove things of requests that are sent every day.
 *
 * <table>
 * <caption>Sources</caption>
 * <tr><td>versions and aliases of functions<td>Lambda Developer Guide, "Fine-tuning the Resources
 *     and Conditions sections of policies": by function, version or alias; the actions are those
 *     that take a qualifier (Lambda API Reference), and replication (CloudFront Developer Guide,
 *     "Set up IAM permissions and roles for Lambda@Edge")
 * <tr><td>a telephone number or a mobile endpoint, to publish to<td>SNS API Reference, Publish,
 *     PhoneNumber and TargetArn; a refusal names the number as the resource, so that only {@code *}
 *     reaches it
 * </table>
 */
final class UnlistedResources {
  private static final ArnFormat QUALIFIED =
      new ArnFormat(
          "arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Qualifier}");

  private static final ArnFormat ENDPOINT =
      new ArnFormat(
          "arn:${Partition}:sns:${Region}:${Account}:endpoint/${Platform}/${Application}/${Id}");

  private static final Set<String> TAKE_QUALIFIERS =
      Set.of(
          "lambda:addpermission",
          "lambda:createfunctionurlconfig",
          "lambda:deletefunction",
          "lambda:deletefunctioneventinvokeconfig",
          "lambda:deletefunctionurlconfig",
          "lambda:deleteresourcepolicy",
          "lambda:disablereplication",
          "lambda:enablereplication",
          "lambda:getfunction",
          "lambda:getfunctionconfiguration",
          "lambda:getfunctioneventinvokeconfig",
          "lambda:getfunctionscalingconfig",
          "lambda:getfunctionurlconfig",
          "lambda:getpolicy",
          "lambda:getresourcepolicy",
          "lambda:getruntimemanagementconfig",
          "lambda:invokefunction",
          "lambda:invokefunctionurl",
          "lambda:listdurableexecutionsbyfunction",
          "lambda:putfunctioneventinvokeconfig",
          "lambda:putfunctionscalingconfig",
          "lambda:putresourcepolicy",
          "lambda:putruntimemanagementconfig",
          "lambda:removepermission",
          "lambda:updatefunctioneventinvokeconfig",
          "lambda:updatefunctionurlconfig");

  private UnlistedResources() {}

  /** Further ARN formats of a type that the catalogue lists for the action. */
  static List<ArnFormat> formats(Action action, ResourceType type) {
    boolean qualified =
        type.name().equals("function")
            && type.service().equals("lambda")
            && TAKE_QUALIFIERS.contains(lowerCased(action));
    return qualified ? List.of(QUALIFIED) : List.of();
  }

  /** Further types of resource, each with its ARN formats, that requests of the action name. */
  static List<List<ArnFormat>> types(Action action) {
    return lowerCased(action).equals("sns:publish")
        ? List.of(List.of(ENDPOINT), List.of(ArnFormat.WILDCARD))
        : List.of();
  }

  private static String lowerCased(Action action) {
    return action.qualifiedName().toLowerCase(Locale.ROOT);
  }
}
