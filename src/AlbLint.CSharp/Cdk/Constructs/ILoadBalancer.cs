using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>An Application Load Balancer, the program's own or an imported one.</summary>
internal interface ILoadBalancer
{
    /// <summary>Its security groups.</summary>
    ConnectionsObject Connections { get; }

    /// <summary>Its VPC; null when it is not known.</summary>
    Slot Vpc { get; }

    bool IsDualStack { get; }

    Slot Arn(Place place);
}
