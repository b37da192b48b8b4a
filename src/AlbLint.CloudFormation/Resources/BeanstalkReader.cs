using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>
/// Reads the Application Load Balancer that <c>AWS::ElasticBeanstalk::Environment</c> makes, with its listeners and processes (target groups).
/// Beanstalk makes the security groups, so they are unknown.
/// https://docs.aws.amazon.com/elasticbeanstalk/latest/dg/environments-cfg-alb.html
/// </summary>
internal sealed class BeanstalkReader
{
    private const string Balancer = "aws:elbv2:loadbalancer";
    private const string ListenerPrefix = "aws:elbv2:listener:";
    private const string ProcessPrefix = "aws:elasticbeanstalk:environment:process:";
    private readonly TemplateResource _resource;
    private readonly BeanstalkOptions _options;

    private BeanstalkReader(TemplateResource resource, BeanstalkOptions options, ModelBuilder builder)
    {
        _resource = resource;
        _options = options;
        LoadBalancer = MakeLoadBalancer(builder);
        TargetGroups = [.. options.Suffixes(ProcessPrefix).Select(MakeTargetGroup)];
        Listeners = [.. options.Suffixes(ListenerPrefix).Append("default").Distinct().Where(port => !Boolean(ListenerPrefix + port, "ListenerEnabled").Is(false)).Select(MakeListener)];
        var instances = new AutoScalingGroup
        {
            Id = resource.Name,
            Key = resource.Key + "/instances",
            Place = resource.Place,
            SecurityGroups = SecurityGroupReader.Unknown(resource.Place),
            Subnets = SubnetReader.Unknown(resource.Place),
            HasUnknownRegistrations = true,
        };
        Targets = [.. TargetGroups.Select(group => TargetListReader.Target(group, instances, resource.Place, group.Port))];
    }

    public LoadBalancer LoadBalancer { get; }

    public IReadOnlyList<Listener> Listeners { get; }

    public IReadOnlyList<TargetGroup> TargetGroups { get; }

    public IReadOnlyList<Target> Targets { get; }

    /// <summary>What environments with an Application Load Balancer of their own are made of; the default type is a Classic Load Balancer.</summary>
    public static IEnumerable<BeanstalkReader> All(ModelBuilder builder) => builder.OfType(ResourceTypes.BeanstalkEnvironment)
        .Select(resource => builder.Once("Beanstalk", resource, _ => Read(resource, builder))).OfType<BeanstalkReader>();

    private static BeanstalkReader? Read(TemplateResource resource, ModelBuilder builder)
    {
        const string Environment = "aws:elasticbeanstalk:environment";
        var options = new BeanstalkOptions(resource, builder);
        return options[Environment, "LoadBalancerType"] is TextValue { Text: "application" } && options[Environment, "LoadBalancerIsShared"] is not TextValue { Text: "true" }
            ? new BeanstalkReader(resource, options, builder)
            : null;
    }

    private LoadBalancer MakeLoadBalancer(ModelBuilder builder) => new()
    {
        Id = _resource.Name,
        Key = _resource.Key,
        Place = _resource.Place,
        ConstructPath = _resource.ConstructPath,
        IdleTimeout = Seconds(Balancer, "IdleTimeout"),
        SecurityGroups = SecurityGroupReader.Unknown(_resource.Place),
        AccessLogs = new AccessLogs
        {
            Enabled = Boolean(Balancer, "AccessLogsS3Enabled"),
            Bucket = LogBucketReader.Of(_options[Balancer, "AccessLogsS3Bucket"], builder),
            Prefix = Settings.Text(_options[Balancer, "AccessLogsS3Prefix"]),
        },
        IsInternetFacing = _options.Read<bool>("aws:ec2:vpc", "ELBScheme", text => text switch { "public" => true, "internal" => false, _ => null }, "public or internal"),
        Subnets = SubnetReader.Set(_options["aws:ec2:vpc", "ELBSubnets"], builder),
        Attributes = new Dictionary<string, Setting<string>>(),
        IsDualStack = _options.Read<bool>(Balancer, "IpAddressType", text => text switch { "ipv4" => false, "dualstack" => true, _ => null }, "ipv4 or dualstack"),
    };

    private TargetGroup MakeTargetGroup(string process) => new()
    {
        Id = _resource.Name,
        Key = _resource.Key + "/process/" + process,
        Place = _resource.Place,
        ConstructPath = _resource.ConstructPath,
        Protocol = _options.Read(ProcessPrefix + process, "Protocol", Protocols.Transport, "a protocol"),
        Port = _options.Read(ProcessPrefix + process, "Port", Scalars.Integer, "a port"),
        ProtocolVersion = Setting.Unknown<ProtocolVersion>("Beanstalk chooses it", _resource.Place),
        TargetType = Setting.Unknown<TargetType>("Beanstalk chooses it", _resource.Place),
        HealthCheck = new HealthCheck
        {
            Enabled = Setting.Unknown<bool>("Beanstalk chooses it", _resource.Place),
            Protocol = Setting.Unknown<TransportProtocol>("Beanstalk chooses it", _resource.Place),
            Port = Setting.Unknown<int?>("Beanstalk chooses it", _resource.Place),
            Path = Settings.Text(_options[ProcessPrefix + process, "HealthCheckPath"]),
            Matcher = Settings.Text(_options[ProcessPrefix + process, "MatcherHTTPCode"]),
            Interval = Seconds(ProcessPrefix + process, "HealthCheckInterval"),
            Timeout = Seconds(ProcessPrefix + process, "HealthCheckTimeout"),
        },
        DeregistrationDelay = Seconds(ProcessPrefix + process, "DeregistrationDelay"),
        Attributes = new Dictionary<string, Setting<string>>(),
        Vpc = Setting.Unknown<string>("Beanstalk chooses it", _resource.Place),
        IsShared = true, // the application's .ebextensions may register and forward as well
    };

    // The listener of port 80 is called "default"; the others are called after their port.
    private Listener MakeListener(string name)
    {
        var port = new TextValue(name == "default" ? "80" : name, _resource.Place);
        var process = _options[ListenerPrefix + name, "DefaultProcess"] is TextValue text ? text.Text : "default";
        return new Listener
        {
            Id = _resource.Name,
            Key = _resource.Key + "/listener/" + name,
            Place = _resource.Place,
            ConstructPath = _resource.ConstructPath,
            LoadBalancer = LoadBalancer,
            Port = Settings.From(port, Scalars.Integer, "a port"),
            Protocol = _options.Read(ListenerPrefix + name, "Protocol", Protocols.Transport, "a protocol"),
            Routes =
            [
                new Route
                {
                    Place = _resource.Place,
                    ResourceId = _resource.Name,
                    ResourceKey = _resource.Key,
                    Actions = ["forward"],
                    Forwards = [.. TargetGroups.Where(group => group.Key == _resource.Key + "/process/" + process).Select(group => new Forward(group, _resource.Place))],
                    IsComplete = false,
                },
            ],
        };
    }

    private Setting<bool> Boolean(string category, string name) => _options.Read(category, name, Scalars.Boolean, "true or false");

    private Setting<TimeSpan> Seconds(string category, string name) => _options.Read(category, name, Scalars.Seconds, "a number of seconds");
}
