using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>A listener, the program's own or an imported one.</summary>
internal interface IListener
{
    /// <summary>Its load balancer; null when it is not known.</summary>
    ILoadBalancer? LoadBalancer { get; }

    /// <summary>The security groups that its requests come from; null when they are not known.</summary>
    ConnectionsObject? Source { get; }

    Slot Arn(Place place);

    /// <summary>Replaces the default action.</summary>
    void SetDefault(Slot action);

    /// <summary>Tells the target groups of an action that the listener forwards to them.</summary>
    /// <param name="action">The action.</param>
    /// <param name="by">What has the action: the listener or a rule of it.</param>
    void Attach(Slot action, CdkConstruct by);
}
