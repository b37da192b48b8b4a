namespace AlbLint.CloudFormation.Stacks;

/// <summary>The resource types that readers know, and how they hold a group of resources together.</summary>
internal static class ResourceTypes
{
    public const string LoadBalancer = "AWS::ElasticLoadBalancingV2::LoadBalancer";
    public const string Listener = "AWS::ElasticLoadBalancingV2::Listener";
    public const string ListenerRule = "AWS::ElasticLoadBalancingV2::ListenerRule";
    public const string TargetGroup = "AWS::ElasticLoadBalancingV2::TargetGroup";
    public const string SecurityGroup = "AWS::EC2::SecurityGroup";
    public const string SecurityGroupIngress = "AWS::EC2::SecurityGroupIngress";
    public const string SecurityGroupEgress = "AWS::EC2::SecurityGroupEgress";
    public const string Instance = "AWS::EC2::Instance";
    public const string LaunchTemplate = "AWS::EC2::LaunchTemplate";
    public const string NetworkInterface = "AWS::EC2::NetworkInterface";
    public const string AutoScalingGroup = "AWS::AutoScaling::AutoScalingGroup";
    public const string LaunchConfiguration = "AWS::AutoScaling::LaunchConfiguration";
    public const string Service = "AWS::ECS::Service";
    public const string TaskSet = "AWS::ECS::TaskSet";
    public const string TaskDefinition = "AWS::ECS::TaskDefinition";
    public const string Cluster = "AWS::ECS::Cluster";
    public const string CapacityProvider = "AWS::ECS::CapacityProvider";
    public const string CapacityProviderAssociations = "AWS::ECS::ClusterCapacityProviderAssociations";
    public const string Function = "AWS::Lambda::Function";
    public const string FunctionVersion = "AWS::Lambda::Version";
    public const string FunctionAlias = "AWS::Lambda::Alias";
    public const string ServerlessFunction = "AWS::Serverless::Function";
    public const string BeanstalkEnvironment = "AWS::ElasticBeanstalk::Environment";
    public const string BeanstalkConfiguration = "AWS::ElasticBeanstalk::ConfigurationTemplate";
    public const string Vpc = "AWS::EC2::VPC";
    public const string VpcCidrBlock = "AWS::EC2::VPCCidrBlock";
    public const string Subnet = "AWS::EC2::Subnet";
    public const string NetworkAcl = "AWS::EC2::NetworkAcl";
    public const string NetworkAclEntry = "AWS::EC2::NetworkAclEntry";
    public const string SubnetNetworkAclAssociation = "AWS::EC2::SubnetNetworkAclAssociation";
    public const string Bucket = "AWS::S3::Bucket";
    public const string BucketPolicy = "AWS::S3::BucketPolicy";
    public const string DeliverySource = "AWS::Logs::DeliverySource";
    public const string NestedStack = "AWS::CloudFormation::Stack";
    public const string ServerlessApplication = "AWS::Serverless::Application";

    // What belongs to a request path: a reference between two of these puts them into one group.
    private static readonly HashSet<string> Path =
    [
        LoadBalancer, Listener, ListenerRule, TargetGroup, SecurityGroup, SecurityGroupIngress, SecurityGroupEgress, Instance, LaunchTemplate,
        NetworkInterface, AutoScalingGroup, LaunchConfiguration, Service, TaskSet, TaskDefinition, Cluster, CapacityProvider,
        CapacityProviderAssociations, Function, FunctionVersion, FunctionAlias, ServerlessFunction, BeanstalkEnvironment, BeanstalkConfiguration,
    ];

    // What many request paths share: it comes along with whatever refers to it, without joining those.
    private static readonly HashSet<string> Shared = [Vpc, Subnet, NetworkAcl, Bucket];

    // What adds something to a shared resource by referring to it.
    private static readonly HashSet<string> Addition = [VpcCidrBlock, NetworkAclEntry, SubnetNetworkAclAssociation, BucketPolicy];

    private static readonly HashSet<string> Anchor = [LoadBalancer, Listener, ListenerRule, TargetGroup, BeanstalkEnvironment, BeanstalkConfiguration];

    public static bool IsOnPath(string type) => Path.Contains(type);

    public static bool IsShared(string type) => Shared.Contains(type);

    public static bool IsAddition(string type) => Addition.Contains(type);

    /// <summary>Whether a group with such a resource is worth looking at.</summary>
    public static bool IsAnchor(string type) => Anchor.Contains(type);

    public static bool IsRead(string type) => IsOnPath(type) || IsShared(type) || IsAddition(type);
}
