using AlbLint.Aws;
using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.CloudFormation.Syntax;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::ElasticLoadBalancingV2::LoadBalancer</c>.</summary>
internal static class LoadBalancerReader
{
    /// <summary>The Application Load Balancer that a value refers to; null when it is none or not declared here.</summary>
    public static LoadBalancer? Of(Value value, ModelBuilder builder) =>
        ModelBuilder.Referenced(value, ResourceTypes.LoadBalancer) is { } resource ? Read(resource, builder) : null;

    /// <summary>The Application Load Balancer; null for a load balancer of another or unknown type.</summary>
    public static LoadBalancer? Read(TemplateResource resource, ModelBuilder builder) =>
        builder.Once("LoadBalancer", resource, _ => Make(resource, builder.Properties(resource), builder));

    private static LoadBalancer? Make(TemplateResource resource, PropertyBag properties, ModelBuilder builder)
    {
        if (properties["Type"] is not (AbsentValue or TextValue { Text: "application" }))
        {
            return null;
        }

        var attributes = new AttributeList(properties, "LoadBalancerAttributes");
        return new LoadBalancer
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            MoreProperties = (resource.Properties as MappingNode)?.Writer,
            IdleTimeout = attributes.Seconds("idle_timeout.timeout_seconds", ElbDefaults.IdleTimeout),
            SecurityGroups = IsManagedByKubernetes(properties)
                ? new SecurityGroupSet { Groups = [], IsComplete = false, Place = resource.Place }
                : SecurityGroupReader.Set(properties["SecurityGroups"], builder),
            AccessLogs = AccessLogsReader.Read(resource, attributes, builder),
            IsInternetFacing = properties.OneOf("Scheme", ElbDefaults.InternetFacing, Scheme),
            Subnets = Subnets(properties, builder),
            Attributes = attributes.Written,
            IsDualStack = properties.OneOf("IpAddressType", ElbDefaults.DualStack, AddressType),
        };
    }

    // The AWS Load Balancer Controller owns a load balancer with its tags and attaches groups that no template names.
    // https://kubernetes-sigs.github.io/aws-load-balancer-controller/latest/guide/ingress/annotations/
    private static bool IsManagedByKubernetes(PropertyBag properties) =>
        properties.Objects("Tags").Any(tag => tag["Key"] is TextValue key
            && (key.Text.StartsWith("elbv2.k8s.aws/", StringComparison.Ordinal) || key.Text.StartsWith("ingress.k8s.aws/", StringComparison.Ordinal)));

    private static SubnetSet Subnets(PropertyBag properties, ModelBuilder builder)
    {
        if (properties.Has("Subnets") || !properties.Has("SubnetMappings"))
        {
            return SubnetReader.Set(properties["Subnets"], builder);
        }

        var mappings = properties.List("SubnetMappings");
        var ids = mappings.Items.Select(mapping => properties.Object(mapping)["SubnetId"]).ToList();
        return SubnetReader.Set(new ListValue(ids, mappings.Place), builder, mappings.IsComplete);
    }

    private static bool? Scheme(string text) => text switch { "internet-facing" => true, "internal" => false, _ => null };

    private static bool? AddressType(string text) => text switch { "ipv4" => false, "dualstack" or "dualstack-without-public-ipv4" => true, _ => null };
}
