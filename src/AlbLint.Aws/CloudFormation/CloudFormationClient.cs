using System.Xml.Linq;
using AlbLint.Aws.Access;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace AlbLint.Aws.CloudFormation;

/// <summary>Calls CloudFormation: retries, credentials and signatures are those of the AWS SDK.</summary>
internal sealed class CloudFormationClient : AmazonServiceClient
{
    // Each try has the client's timeout until an answer begins; what begins and does not end is waited for no longer than this many times that.
    private const int Tries = 4;

    public CloudFormationClient(AwsAccess access)
        : base(access.Credentials, Configured(access))
    {
    }

    /// <summary>The Region that answers; null when an endpoint is given without one.</summary>
    public string? Region => Config.RegionEndpoint?.SystemName ?? Config.AuthenticationRegion;

    /// <exception cref="AwsFailure">There is no answer, or AWS refuses.</exception>
    public async Task<XElement> Call(string action, CancellationToken stop, params KeyValuePair<string, string>[] parameters)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Tries * (Config.Timeout ?? CloudFormationConfig.Patience));
        try
        {
            var options = new InvokeOptions { RequestMarshaller = new QueryMarshaller(Config.ServiceVersion), ResponseUnmarshaller = new QueryUnmarshaller() };
            return (await InvokeAsync<QueryResponse>(new QueryRequest(action, parameters), options, limit.Token).ConfigureAwait(false)).Result(action);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            throw AwsFailure.Of(failure, "cloudformation:" + action);
        }
    }

    /// <summary>All pages of a list.</summary>
    /// <exception cref="AwsFailure">There is no answer, or AWS refuses.</exception>
    public async Task<List<XElement>> List(string action, string list, CancellationToken stop, params KeyValuePair<string, string>[] parameters)
    {
        var members = new List<XElement>();
        string? token = null;
        do
        {
            var result = await Call(action, stop, token is null ? parameters : [.. parameters, new("NextToken", token)]).ConfigureAwait(false);
            members.AddRange(result.Members(list));
            var next = result.Text("NextToken");
            token = next == token ? null : next; // a server that repeats itself must not hold us for ever
        }
        while (!string.IsNullOrEmpty(token));
        return members;
    }

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        pipeline.AddHandlerAfter<Marshaller>(new EndpointHandler());
        pipeline.AddHandlerAfter<Marshaller>(new SignatureHandler());
    }

    private static CloudFormationConfig Configured(AwsAccess access)
    {
        var config = new CloudFormationConfig();
        access.Configure(config);
        return config;
    }
}
