using Amazon.CDK;
using Amazon.CDK.AWS.AutoScaling;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ECS;
using Amazon.CDK.AWS.ECS.Patterns;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets;
using Amazon.CDK.AWS.Lambda;
using Constructs;
using InstanceType = Amazon.CDK.AWS.EC2.InstanceType;

// Three stacks as the CDK documentation writes them; nothing in them is broken.
var app = new App();
_ = new FargateStack(app, "Fargate");
_ = new Ec2Stack(app, "Ec2");
_ = new LambdaStack(app, "Lambda");
app.Synth();

internal sealed class FargateStack : Stack
{
    public FargateStack(Construct scope, string id) : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2 });
        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc });
        _ = new ApplicationLoadBalancedFargateService(this, "Web", new ApplicationLoadBalancedFargateServiceProps
        {
            Cluster = cluster,
            TaskImageOptions = new ApplicationLoadBalancedTaskImageOptions
            {
                Image = ContainerImage.FromRegistry("public.ecr.aws/docker/library/nginx:1.27"),
                ContainerPort = 80,
            },
        });
    }
}

internal sealed class Ec2Stack : Stack
{
    public Ec2Stack(Construct scope, string id) : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2 });
        var cluster = new Cluster(this, "Cluster", new ClusterProps { Vpc = vpc });
        cluster.AddCapacity("Capacity", new AddCapacityOptions { InstanceType = new InstanceType("t3.small") });
        var task = new Ec2TaskDefinition(this, "Task");
        var container = task.AddContainer("web", new ContainerDefinitionOptions { Image = ContainerImage.FromRegistry("nginx"), MemoryLimitMiB = 256 });
        container.AddPortMappings(new PortMapping { ContainerPort = 80 });
        var service = new Ec2Service(this, "Service", new Ec2ServiceProps { Cluster = cluster, TaskDefinition = task });
        var asg = new AutoScalingGroup(this, "Fleet", new AutoScalingGroupProps { Vpc = vpc, InstanceType = new InstanceType("t3.small"), MachineImage = MachineImage.LatestAmazonLinux2() });
        var alb = new ApplicationLoadBalancer(this, "Alb", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = vpc, InternetFacing = true });
        var listener = alb.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });
        listener.AddTargets("Tasks", new AddApplicationTargetsProps { Port = 80, Targets = [service] });
        listener.AddTargets("Fleet", new AddApplicationTargetsProps { Port = 80, Targets = [asg], Priority = 10, Conditions = [ListenerCondition.PathPatterns(["/fleet/*"])] });
    }
}

internal sealed class LambdaStack : Stack
{
    public LambdaStack(Construct scope, string id) : base(scope, id)
    {
        var vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2 });
        var function = new Function(this, "Function", new FunctionProps
        {
            Runtime = Runtime.NODEJS_20_X, Handler = "index.handler", Timeout = Duration.Seconds(20),
            Code = Code.FromInline("exports.handler = async () => ({ statusCode: 200, headers: {}, isBase64Encoded: false, body: 'ok' });"),
        });
        var alb = new ApplicationLoadBalancer(this, "Alb", new Amazon.CDK.AWS.ElasticLoadBalancingV2.ApplicationLoadBalancerProps { Vpc = vpc, InternetFacing = true });
        alb.AddListener("Http", new BaseApplicationListenerProps { Port = 80 }).AddTargets("Function", new AddApplicationTargetsProps { Targets = [new LambdaTarget(function)] });
    }
}
