using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads the actions of a listener or of a listener rule.</summary>
internal static class RouteReader
{
    public static Route Read(TemplateResource resource, string property, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var list = properties.List(property);
        var actions = list.Items.Select(properties.Object).ToList();
        var isComplete = list.IsComplete;
        var forwards = new List<Forward>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var action in InOrder(actions))
        {
            isComplete &= action.IsComplete && action["Type"] is TextValue;
            foreach (var arn in TargetGroups(action, ref isComplete))
            {
                if (TargetGroupReader.Of(arn, builder) is not { } targetGroup)
                {
                    isComplete = false;
                }
                else if (seen.Add(targetGroup.Key))
                {
                    forwards.Add(new Forward(targetGroup, arn.Place));
                }
            }
        }

        return new Route
        {
            Place = list.Place,
            ResourceId = resource.Name,
            ResourceKey = resource.Key,
            Actions = [.. InOrder(actions).Select(action => (action["Type"] as TextValue)?.Text ?? "")],
            Forwards = forwards,
            IsComplete = isComplete,
        };
    }

    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-elasticloadbalancingv2-listener-action.html:
    // Order is required when there are several actions; the one that answers or forwards comes last.
    private static IEnumerable<PropertyBag> InOrder(List<PropertyBag> actions) =>
        actions.Count < 2 ? actions : actions.OrderBy(action => action.Integer("Order").TryGet(out var order) ? order : 0);

    private static List<Value> TargetGroups(PropertyBag action, ref bool isComplete)
    {
        var arns = new List<Value>();
        var config = action.Object("ForwardConfig");
        var weighted = config.List("TargetGroups");
        isComplete &= config.IsComplete && weighted.IsComplete;
        foreach (var item in weighted.Items)
        {
            arns.Add(config.Object(item)["TargetGroupArn"]);
        }

        if (action["TargetGroupArn"] is var single and not AbsentValue)
        {
            arns.Add(single);
        }

        return arns;
    }
}
