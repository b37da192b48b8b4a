using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace AlbLint.Aws.CloudFormation;

/// <summary>A call in the query protocol: a form with the action and its parameters.</summary>
internal sealed class QueryRequest(string action, IReadOnlyList<KeyValuePair<string, string>> parameters) : AmazonWebServiceRequest
{
    public string Action { get; } = action;

    public IReadOnlyList<KeyValuePair<string, string>> Parameters { get; } = parameters;
}

/// <summary>Writes calls.</summary>
internal sealed class QueryMarshaller(string version) : IMarshaller<IRequest, AmazonWebServiceRequest>
{
    public IRequest Marshall(AmazonWebServiceRequest input)
    {
        var call = (QueryRequest)input;
        var request = new DefaultRequest(input, "Amazon.CloudFormation") { HttpMethod = "POST", ResourcePath = "/" };
        request.Parameters.Add("Action", call.Action);
        request.Parameters.Add("Version", version);
        foreach (var (name, value) in call.Parameters)
        {
            request.Parameters.Add(name, value);
        }

        return request;
    }
}
