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
        new(Ecs + "Ec2TaskDefinition") { Make = arguments => Task(arguments, Mode(arguments.PropsAt(2)["NetworkMode"]), saysRegion: true) },
        new(Ecs + "ExternalTaskDefinition") { Make = arguments => Task(arguments, Mode(arguments.PropsAt(2)["NetworkMode"])) },
        new(Ecs + "TaskDefinition") { Make = arguments => Task(arguments, Mode(arguments.PropsAt(2))) },
        new(Ecs + "ContainerDefinition") { Make = Container },
        new(Ecs + "FargateService") { Make = arguments => Service(arguments, isFargate: true) },
        new(Ecs + "Ec2Service") { Make = arguments => Service(arguments, isFargate: false) },
        new(Ecs + "ContainerImage") { Static = ImageObject.Of },
        new(Ecs + "RepositoryImage") { Make = arguments => ImageObject.Named(arguments[0]) },
        new(Ecs + "AssetImage") { Make = ImageObject.Built },
        new(Ecs + "EcrImage") { Make = arguments => ImageObject.InRepository(arguments[0], arguments[1], arguments.Place) },
        new(Ecs + "TagParameterContainerImage") { Make = arguments => ImageObject.Unknown(arguments.Place) },
        new("Amazon.CDK.AWS.Ecr.Assets.DockerImageAsset") { Make = arguments => new ImageAssetObject(arguments) },
        new(Ecs + "AppProtocol") { Static = (name, _, _) => name is "Http" or "Http2" or "Grpc" ? new Scalar(name.ToLowerInvariant()) : null },
        new(Ecs + "ListenerConfig") { Static = ListenerConfigObject.Of },
    ];

    private static CdkConstruct Scope(Arguments arguments) => CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere;

    private static TaskDefinitionObject Task(Arguments arguments, Slot mode, bool saysRegion = false) =>
        new(Scope(arguments), arguments[1].Text ?? "{?}", arguments.Place, mode, arguments.PropsAt(2)) { SaysRegion = saysRegion };

    private static CdkConstruct Container(Arguments arguments) => CdkObject.Of<TaskDefinitionObject>(arguments.PropsAt(2)["TaskDefinition"]) is { } task
        ? new ContainerObject(Scope(arguments), task, arguments[1], arguments.Place, arguments.PropsAt(2)) : new OpaqueConstruct(arguments);

    private static ServiceObject Service(Arguments arguments, bool isFargate) => new(Scope(arguments), arguments[1].Text ?? "{?}", arguments.Place, isFargate, arguments.PropsAt(2));

    // What can run on Fargate too has the mode of Fargate:
    // https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.TaskDefinitionProps.html#networkmode
    private static Slot Mode(Props props) => !props["NetworkMode"].IsNull ? Mode(props["NetworkMode"]) : props["Compatibility"].Member switch
    {
        "FARGATE" or "EC2_AND_FARGATE" => Slot.Of("awsvpc", props.Place),
        "EC2" or "EXTERNAL" => Slot.Of("bridge", props.Place),
        _ => Slot.Unknown("what the task can run on decides", props.Place),
    };

    // Bridge is the default: https://docs.aws.amazon.com/cdk/api/v2/docs/aws-cdk-lib.aws_ecs.Ec2TaskDefinitionProps.html#networkmode
    private static Slot Mode(Slot mode) => mode.IsNull ? Slot.Of("bridge", mode.Place) : mode.Member switch
    {
        "AWS_VPC" => Slot.Of("awsvpc", mode.Place),
        { } member => Slot.Of(member.ToLowerInvariant(), mode.Place),
        null => mode,
    };
}
