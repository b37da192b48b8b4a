using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;

namespace AlbLint.Aws.CloudFormation;

/// <summary>What the SDK has to know of CloudFormation: https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/Welcome.html</summary>
internal sealed class CloudFormationConfig : ClientConfig
{
    /// <summary>How long the beginning of an answer may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public CloudFormationConfig()
        : base(new DefaultConfigurationProvider([new DefaultConfiguration { Name = DefaultConfigurationMode.Standard, RetryMode = RequestRetryMode.Standard }]))
    {
        // The name under which AWS_ENDPOINT_URL_CLOUDFORMATION and services in a profile find it.
        ServiceId = "CloudFormation";
        AuthenticationServiceName = RegionEndpointServiceName;
        EndpointProvider = new Endpoints();
        Timeout = Patience;
    }

    public override string RegionEndpointServiceName => "cloudformation";

    public override string ServiceVersion => "2010-05-15";

    public override string UserAgent => "alblint";

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) => new(Address(this));

    /// <summary>The configured endpoint, else that of the Region with its partition's suffix: https://docs.aws.amazon.com/general/latest/gr/cfn.html</summary>
    public static string Address(IClientConfig config) => config.ServiceURL
        ?? (config.RegionEndpoint is { } region
            ? $"https://{config.RegionEndpointServiceName}.{region.SystemName}.{region.PartitionDnsSuffix}"
            : throw new AmazonClientException("No RegionEndpoint is configured"));

    private sealed class Endpoints : IEndpointProvider
    {
        public Endpoint ResolveEndpoint(EndpointParameters parameters) => new((string)parameters["Endpoint"]);
    }
}
