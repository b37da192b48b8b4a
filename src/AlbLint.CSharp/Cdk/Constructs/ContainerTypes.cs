using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>Clusters, task definitions and services.</summary>
internal static class ContainerTypes
{
    private const string Ecs = "Amazon.CDK.AWS.ECS.";

    public static readonly CdkType[] All =
    [
        new(Ecs + "Cluster")
        {
            Make = arguments => new ClusterObject(arguments),
            Static = (name, arguments, _) => name == "FromClusterAttributes" && arguments is not null ? new ClusterObject(arguments, arguments.PropsAt(2)) : null,
        },
        new(Ecs + "FargateTaskDefinition") { Make = arguments => Task(arguments, Slot.Of("awsvpc", arguments.Place)) },
        new(Ecs + "Ec2TaskDefinition") { Make = arguments => Task(arguments, Mode(arguments.PropsAt(2)["NetworkMode"])) },
        new(Ecs + "FargateService") { Make = arguments => Service(arguments, isFargate: true) },
        new(Ecs + "Ec2Service") { Make = arguments => Service(arguments, isFargate: false) },
        new(Ecs + "ContainerImage") { Static = ImageObject.Of },
        new(Ecs + "ListenerConfig") { Static = ListenerConfigObject.Of },
    ];

    private static CdkConstruct Scope(Arguments arguments) => CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere;

    private static TaskDefinitionObject Task(Arguments arguments, Slot mode) => new(Scope(arguments), arguments[1].Text ?? "{?}", arguments.Place, mode, arguments.PropsAt(2));

    private static ServiceObject Service(Arguments arguments, bool isFargate) => new(Scope(arguments), arguments[1].Text ?? "{?}", arguments.Place, isFargate, arguments.PropsAt(2));

    // Bridge is the default: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Ec2TaskDefinitionProps.html#networkmode
    private static Slot Mode(Slot mode) => mode.IsNull ? Slot.Of("bridge", mode.Place) : mode.Member switch
    {
        "AWS_VPC" => Slot.Of("awsvpc", mode.Place),
        { } member => Slot.Of(member.ToLowerInvariant(), mode.Place),
        null => mode,
    };
}
