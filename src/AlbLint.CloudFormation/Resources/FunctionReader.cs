using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::Lambda::Function</c> and <c>AWS::Serverless::Function</c>.</summary>
internal static class FunctionReader
{
    private static readonly string[] Types = [ResourceTypes.Function, ResourceTypes.ServerlessFunction];

    /// <summary>The function that a target's id names: itself, a version or an alias of it; null when it is not declared here.</summary>
    public static Workload? Of(Value value, ModelBuilder builder)
    {
        if (ModelBuilder.Referenced(value, ResourceTypes.FunctionVersion, ResourceTypes.FunctionAlias) is { } qualified)
        {
            value = builder.Properties(qualified)["FunctionName"];
        }

        return ModelBuilder.Referenced(value, Types) is { } resource ? Read(resource, builder) : null;
    }

    public static IEnumerable<Workload> All(ModelBuilder builder) => Types.SelectMany(builder.OfType).Select(resource => Read(resource, builder)!);

    private static LambdaFunction? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("Function", resource, _ => Make(resource, builder));

    /// <summary>
    /// The load balancer invokes a function through Lambda's API; no network interface of the function takes part:
    /// https://docs.aws.amazon.com/elasticloadbalancing/latest/application/lambda-functions.html
    /// </summary>
    private static LambdaFunction Make(TemplateResource resource, ModelBuilder builder) => new()
    {
        Id = resource.Name,
        Key = resource.Key,
        Place = resource.Place,
        ConstructPath = resource.ConstructPath,
        Timeout = Timeout(resource, builder),
        SecurityGroups = SecurityGroupReader.Unknown(resource.Place),
        Subnets = SubnetReader.Unknown(resource.Place),
    };

    /// <summary>
    /// SAM fills in what the function leaves out from Globals:
    /// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html
    /// </summary>
    private static Setting<TimeSpan> Timeout(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        return resource.Type == ResourceTypes.ServerlessFunction && !properties.Has("Timeout")
            && resource.Stack.Template.GlobalFunction?["Timeout"] is { } global
            ? Settings.From(builder.Evaluator.Evaluate(global, resource.Stack.Scope), Scalars.Seconds, "a number of seconds", LambdaDefaults.Timeout)
            : properties.Seconds("Timeout", LambdaDefaults.Timeout);
    }
}
