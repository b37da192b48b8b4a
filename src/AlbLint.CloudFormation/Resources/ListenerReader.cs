using AlbLint.CloudFormation.Intrinsics;
using AlbLint.CloudFormation.Stacks;
using AlbLint.Model;

namespace AlbLint.CloudFormation.Resources;

/// <summary>Reads <c>AWS::ElasticLoadBalancingV2::Listener</c> with the listener rules that name it.</summary>
internal static class ListenerReader
{
    /// <summary>The listener that a value refers to; null when it is not declared here or belongs to another kind of load balancer.</summary>
    public static Listener? Of(Value value, ModelBuilder builder) =>
        ModelBuilder.Referenced(value, ResourceTypes.Listener) is { } resource ? Read(resource, builder) : null;

    /// <summary>The listener; null when it belongs to another kind of load balancer.</summary>
    public static Listener? Read(TemplateResource resource, ModelBuilder builder) => builder.Once("Listener", resource, _ => Make(resource, builder));

    /// <summary>The declared listeners, and those that are only known because listener rules name them.</summary>
    public static IEnumerable<Listener> All(ModelBuilder builder)
    {
        foreach (var resource in builder.OfType(ResourceTypes.Listener))
        {
            if (Read(resource, builder) is { } listener)
            {
                yield return listener;
            }
        }

        foreach (var identity in builder.Identities(ResourceTypes.ListenerRule, "ListenerArn"))
        {
            var rules = builder.Naming(ResourceTypes.ListenerRule, "ListenerArn", identity);
            if (ModelBuilder.Referenced(builder.Properties(rules[0])["ListenerArn"], ResourceTypes.Listener) is null)
            {
                yield return Elsewhere(identity, rules, builder);
            }
        }
    }

    private static Listener? Make(TemplateResource resource, ModelBuilder builder)
    {
        var properties = builder.Properties(resource);
        var owner = properties["LoadBalancerArn"];
        var loadBalancer = LoadBalancerReader.Of(owner, builder);
        var protocol = properties.OneOf<TransportProtocol>("Protocol", null, Protocols.Transport);
        if (protocol.Is(TransportProtocol.Other) || (loadBalancer is null && ModelBuilder.Referenced(owner, ResourceTypes.LoadBalancer) is not null))
        {
            // Its target groups lead nowhere that can be judged here.
            foreach (var forward in RouteReader.Read(resource, "DefaultActions", builder).Forwards)
            {
                forward.TargetGroup.IsShared = true;
            }

            return null;
        }

        var rules = builder.Naming(ResourceTypes.ListenerRule, "ListenerArn", Identity.Of(resource));
        return new Listener
        {
            Id = resource.Name,
            Key = resource.Key,
            Place = resource.Place,
            ConstructPath = resource.ConstructPath,
            LoadBalancer = loadBalancer,
            Port = properties.Integer("Port"),
            Protocol = protocol,
            Routes = [RouteReader.Read(resource, "DefaultActions", builder), .. rules.Select(rule => RouteReader.Read(rule, "Actions", builder))],
            IsShared = builder.Handover.MayGetListenerRules(resource),
        };
    }

    private static Listener Elsewhere(string identity, IReadOnlyList<TemplateResource> rules, ModelBuilder builder)
    {
        var place = builder.Properties(rules[0])["ListenerArn"].Place;
        return new Listener
        {
            Id = identity.Length > 0 ? Identity.Wording(identity) : "the listener of " + rules[0].Name,
            Key = identity.Length > 0 ? identity : "listener of " + rules[0].Key,
            IsShared = true,
            Place = place,
            Port = Setting.Unknown<int>("the listener is not declared here", place),
            Protocol = Setting.Unknown<TransportProtocol>("the listener is not declared here", place),
            Routes = [.. rules.Select(rule => RouteReader.Read(rule, "Actions", builder))],
        };
    }
}
