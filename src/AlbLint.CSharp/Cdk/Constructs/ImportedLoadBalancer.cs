using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;

namespace AlbLint.CSharp.Cdk.Constructs;

/// <summary>
/// A load balancer of another app: rules are added to its security group, and everything that it lets out is taken to be open, unless the
/// import says otherwise.
/// </summary>
internal sealed class ImportedLoadBalancer : ConnectableObject, ILoadBalancer
{
    private readonly Slot _arn;
    private readonly Props _given;

    private ImportedLoadBalancer(Arguments arguments, Slot arn, Slot vpc, Slot groupId, Slot outbound)
        : base(arguments)
    {
        _arn = arn;
        _given = arguments.PropsAt(2);
        Vpc = vpc;
        Connections.Groups.Add(SecurityGroupObject.Import(this, "SecurityGroup", Place, groupId, outbound, Slot.Of(true, Place)));
    }

    public Slot Vpc { get; }

    // Decides rules of the foreign group only, of which nothing is known anyway.
    public bool IsDualStack => false;

    public Slot Arn(Place place) => _arn.At(place);

    /// <summary>The load balancer that a static method of <c>ApplicationLoadBalancer</c> gives; null for others.</summary>
    public static ImportedLoadBalancer? Of(string method, Arguments? arguments, Place place)
    {
        if (method is not ("FromApplicationLoadBalancerAttributes" or "FromLookup") || arguments is null)
        {
            return null;
        }

        var given = arguments.PropsAt(2);
        return method == "FromLookup"
            ? new ImportedLoadBalancer(arguments, LookedUp.Or(given["LoadBalancerArn"], "load balancer", arguments), LookedUp.Value("VPC of load balancer", arguments), LookedUp.Value("security group of load balancer", arguments), Slot.Of(null, place))
            : new ImportedLoadBalancer(arguments, given["LoadBalancerArn"], given["Vpc"], given["SecurityGroupId"], given["SecurityGroupAllowsAllOutbound"]);
    }

    public override Slot? Read(string property, Place place) => property switch
    {
        "LoadBalancerArn" => Arn(place),
        "Vpc" => Vpc.At(place),
        "LoadBalancerDnsName" or "LoadBalancerCanonicalHostedZoneId" when !_given[property].IsNull => _given[property].At(place),
        _ => base.Read(property, place),
    };

    public override Slot? Call(string method, Arguments arguments) => method == "AddListener"
        ? new Slot(new ListenerObject(this, this, arguments[0].Text ?? "{?}", arguments.Place, arguments.PropsAt(1)), arguments.Place) : null;
}
