using AlbLint.CSharp.Cdk.Interpretation;

namespace AlbLint.CSharp.Cdk.Constructs.Compute;

/// <summary>What target groups and services run on: instances, groups of them, addresses, functions.</summary>
internal static class ComputeTypes
{
    private const string Ec2 = "Amazon.CDK.AWS.EC2.";
    private const string Ecs = "Amazon.CDK.AWS.ECS.";
    private const string Lambda = "Amazon.CDK.AWS.Lambda.";
    private const string Targets = "Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets.";

    public static readonly CdkType[] All =
    [
        new("Amazon.CDK.AWS.AutoScaling.AutoScalingGroup") { Make = AutoScalingGroup },
        new(Ec2 + "LaunchTemplate") { Make = arguments => new LaunchTemplateObject(arguments), Static = LaunchTemplateObject.Import },
        new(Ec2 + "Instance_") { Make = arguments => new InstanceObject(arguments) },
        new(Ec2 + "UserData") { Static = UserDataObject.Of },
        new(Ec2 + "MultipartUserData") { Make = arguments => new MultipartUserDataObject(arguments.Place), Static = UserDataObject.Of },
        new(Ec2 + "MultipartBody") { Static = MultipartUserDataObject.Part },
        new(Ec2 + "MachineImage") { Static = MachineImageObject.Of },
        new(Ec2 + "WindowsImage") { Make = _ => new MachineImageObject(MachineImageObject.Windows) },
        new(Ec2 + "GenericWindowsImage") { Make = _ => new MachineImageObject(MachineImageObject.Windows) },
        new(Ecs + "EcsOptimizedImage") { Static = MachineImageObject.Of },
        new(Ecs + "BottleRocketImage") { Make = _ => new MachineImageObject(MachineImageObject.Bottlerocket) },
        new(Ecs + "AsgCapacityProvider") { Make = arguments => new CapacityProviderObject(arguments) },
        new(Lambda + "Function") { Make = arguments => new FunctionObject(arguments), Static = ImportedFunction.Of },
        new(Lambda + "DockerImageFunction") { Make = arguments => new FunctionObject(arguments), Static = ImportedFunction.Of },
        new(Lambda + "Nodejs.NodejsFunction") { Make = arguments => new FunctionObject(arguments), Static = ImportedFunction.Of },
        new(Lambda + "Version_") { Make = arguments => QualifiedFunctionObject.Make("AWS::Lambda::Version", arguments), Static = ImportedFunction.Of },
        new(Lambda + "Alias") { Make = arguments => QualifiedFunctionObject.Make("AWS::Lambda::Alias", arguments) },
        new(Targets + "InstanceTarget") { Make = TargetObject.Instance },
        new(Targets + "InstanceIdTarget") { Make = arguments => new TargetObject("instance", arguments[0], arguments[1], arguments[2]) },
        new(Targets + "IpTarget") { Make = arguments => new TargetObject("ip", arguments[0], arguments[1], arguments[2]) },
        new(Targets + "LambdaTarget") { Make = TargetObject.Function },
    ];

    private static AutoScalingGroupObject AutoScalingGroup(Arguments arguments) =>
        new(CdkObject.Of<CdkConstruct>(arguments[0]) ?? arguments.Program.Assembly.Nowhere, arguments[1].Text ?? "{?}", arguments.Place, arguments.PropsAt(2), arguments.PropsAt(2)["Vpc"]);
}
