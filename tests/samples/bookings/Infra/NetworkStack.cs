using Amazon.CDK;
using Amazon.CDK.AWS.EC2;
using Constructs;

namespace Bookings.Infra;

internal sealed class NetworkStack : Stack
{
    public NetworkStack(Construct scope, string id) : base(scope, id) => Vpc = new Vpc(this, "Vpc", new VpcProps { MaxAzs = 2 });

    public IVpc Vpc { get; }
}
