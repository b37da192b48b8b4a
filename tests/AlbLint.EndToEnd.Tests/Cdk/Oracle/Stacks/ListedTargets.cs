using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2;
using Amazon.CDK.AWS.ElasticLoadBalancingV2.Targets;
using Amazon.CDK.AWS.Lambda;
using Constructs;

namespace Oracle.Stacks;

/// <summary>Instances, addresses and functions behind a load balancer.</summary>
internal abstract class ListedTargetsStack : Stack
{
    protected ListedTargetsStack(Construct scope, string id)
        : base(scope, id)
    {
        Network = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2, NatGateways = 0 });
        Balancer = new ApplicationLoadBalancer(this, "Balancer", new ApplicationLoadBalancerProps { Vpc = Network });
        Listener = Balancer.AddListener("Http", new BaseApplicationListenerProps { Port = 80 });
    }

    protected Vpc Network { get; }

    protected ApplicationLoadBalancer Balancer { get; }

    protected ApplicationListener Listener { get; }

    protected Instance_ Machine(string id = "Machine", ISecurityGroup? group = null, bool? publicly = null) => new(this, id, new InstanceProps
    {
        Vpc = Network,
        VpcSubnets = new SubnetSelection { SubnetType = SubnetType.PUBLIC },
        InstanceType = new InstanceType("t3.micro"),
        MachineImage = MachineImage.LatestAmazonLinux2(),
        SecurityGroup = group,
        AssociatePublicIpAddress = publicly,
    });

    protected Function Answer(string id = "Answer", Duration? timeout = null) =>
        new(this, id, new FunctionProps { Runtime = Runtime.NODEJS_18_X, Handler = "index.handler", Code = Code.FromInline("exports.handler = () => ({})"), Timeout = timeout });

    protected ApplicationTargetGroup Serve(double? port, params IApplicationLoadBalancerTarget[] targets) =>
        Listener.AddTargets("Web", new AddApplicationTargetsProps { Port = port, Targets = targets });
}

internal sealed class MachineTargets : ListedTargetsStack
{
    public MachineTargets(Construct scope, string id)
        : base(scope, id) => Serve(80, new InstanceTarget(Machine()), new InstanceTarget(Machine("Other"), 8080), new InstanceIdTarget("i-0123456789abcdef0", 8081));
}

internal sealed class AddressTargets : ListedTargetsStack
{
    public AddressTargets(Construct scope, string id)
        : base(scope, id)
    {
        Serve(8080, new IpTarget("10.0.1.5"), new IpTarget("10.0.1.6", 9090), new IpTarget("192.168.4.5", 8080, "all"));
        Balancer.Connections.AllowTo(Peer.Ipv4("10.0.1.0/24"), Port.Tcp(8080));
    }
}

internal sealed class OpenedMachine : ListedTargetsStack
{
    public OpenedMachine(Construct scope, string id)
        : base(scope, id)
    {
        var machine = Machine(publicly: true);
        machine.AddSecurityGroup(new SecurityGroup(this, "Extra", new SecurityGroupProps { Vpc = Network }));
        machine.AddUserData("apt-get install -y apache2");
        Serve(80, new InstanceTarget(machine));
        machine.Connections.AllowFrom(Balancer, Port.Tcp(80));
    }
}

internal sealed class HalfOpenMachine : ListedTargetsStack
{
    public HalfOpenMachine(Construct scope, string id)
        : base(scope, id)
    {
        var group = new SecurityGroup(this, "Machines", new SecurityGroupProps { Vpc = Network });
        Serve(8080, new InstanceTarget(Machine(group: group)));
        group.AddIngressRule(Balancer.Connections.SecurityGroups[0], Port.Tcp(8080));
    }
}

internal sealed class ConnectedMachine : ListedTargetsStack
{
    public ConnectedMachine(Construct scope, string id)
        : base(scope, id)
    {
        var machine = Machine();
        Serve(8080, new InstanceTarget(machine)).RegisterConnectable(machine);
    }
}

internal sealed class FunctionTarget : ListedTargetsStack
{
    public FunctionTarget(Construct scope, string id)
        : base(scope, id) => Serve(null, new LambdaTarget(Answer(timeout: Duration.Minutes(2))));
}

internal sealed class QualifiedFunctionTargets : ListedTargetsStack
{
    public QualifiedFunctionTargets(Construct scope, string id)
        : base(scope, id)
    {
        Serve(null, new LambdaTarget(Answer("Current").CurrentVersion));
        Add("Live", 1, Answer("Live", Duration.Seconds(5)).AddAlias("live"));
        Add("Named", 2, new Alias(this, "Named", new AliasProps { AliasName = "named", Version = Answer("Version", Duration.Seconds(90)).CurrentVersion }));
        Add("Elsewhere", 3, Function.FromFunctionAttributes(this, "Elsewhere", new FunctionAttributes { FunctionArn = "arn:aws:lambda:eu-west-1:123456789012:function:elsewhere", SameEnvironment = true }));
    }

    private void Add(string id, double priority, IFunction function) => Listener.AddTargets(id, new AddApplicationTargetsProps
    {
        Priority = priority,
        Conditions = [ListenerCondition.PathPatterns(["/" + id])],
        HealthCheck = new HealthCheck { Enabled = true, Path = "/health" },
        Targets = [new LambdaTarget(function)],
    });
}
