using System.Collections.Concurrent;
using System.Net;
using System.Text;
using AlbLint.Aws.Access;
using Amazon.Runtime;

namespace AlbLint.Tests.Aws;

/// <summary>Speaks as much of S3 on loopback as reading logs takes: lists a bucket in pages, gives objects, and fails as it is told to.</summary>
internal sealed class S3Server : IDisposable
{
    private const int PageSize = 2;
    private readonly HttpListener _listener = new();

    public S3Server(string bucket)
    {
        Bucket = bucket;
        for (var port = 41000 + (Environment.ProcessId % 10000); !_listener.IsListening; port++)
        {
            _listener.Prefixes.Clear();
            _listener.Prefixes.Add($"http://127.0.0.1:{port}/");
            Address = $"http://127.0.0.1:{port}";
            try
            {
                _listener.Start();
            }
            catch (HttpListenerException)
            {
                // somebody else's port
            }
        }

        _ = Task.Run(Serve);
    }

    public string Bucket { get; }

    public string Address { get; private set; } = "";

    /// <summary>The objects by key.</summary>
    public SortedDictionary<string, byte[]> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>Code and message of the error that every request of an action gets.</summary>
    public Dictionary<string, (int Status, string Code, string Message)> Faults { get; } = [];

    /// <summary>The actions that were called, as a policy names them.</summary>
    public ConcurrentBag<string> Actions { get; } = [];

    /// <summary>Access to this server with credentials that it takes.</summary>
    public AwsAccess Access(AwsAccess asked) =>
        asked with { Endpoint = Address, Region = asked.Region ?? "eu-west-1", Credentials = new BasicAWSCredentials("AKIDEXAMPLE", "secret") };

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                var (status, body) = Answer(context.Request);
                context.Response.StatusCode = status;
                await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // the test, or the client, is done
            }
        }
    }

    private (int Status, byte[] Body) Answer(HttpListenerRequest request)
    {
        var parts = Uri.UnescapeDataString(request.Url!.AbsolutePath).Trim('/').Split('/', 2);
        var action = parts.Length == 1 && request.QueryString["list-type"] == "2" ? "s3:ListBucket" : parts.Length == 2 ? "s3:GetObject" : request.HttpMethod + request.Url.PathAndQuery;
        Actions.Add(action);
        return request.HttpMethod != "GET" ? Error(405, "MethodNotAllowed", "only reading")
            : !(request.Headers["Authorization"] ?? "").StartsWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/", StringComparison.Ordinal) ? Error(403, "InvalidAccessKeyId", "not signed")
            : Faults.TryGetValue(action, out var fault) ? Error(fault.Status, fault.Code, fault.Message)
            : parts[0] != Bucket ? Error(404, "NoSuchBucket", "The specified bucket does not exist")
            : parts.Length == 1 ? (200, List(request.QueryString["prefix"] ?? "", request.QueryString["continuation-token"]))
            : Objects.TryGetValue(parts[1], out var bytes) ? (200, bytes)
            : Error(404, "NoSuchKey", "The specified key does not exist.");
    }

    private byte[] List(string prefix, string? after)
    {
        var keys = Objects.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(key, after ?? "") > 0).ToList();
        var page = keys.Take(PageSize).ToList();
        var isMore = keys.Count > page.Count;
        var contents = string.Concat(page.Select(key => $"<Contents><Key>{key}</Key><Size>{Objects[key].Length}</Size></Contents>"));
        return Encoding.UTF8.GetBytes($"<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Name>{Bucket}</Name><IsTruncated>{(isMore ? "true" : "false")}</IsTruncated>"
            + (isMore ? $"<NextContinuationToken>{page[^1]}</NextContinuationToken>" : "") + contents + "</ListBucketResult>");
    }

    private static (int Status, byte[] Body) Error(int status, string code, string message) =>
        (status, Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Error><Code>{code}</Code><Message>{message}</Message><RequestId>r</RequestId></Error>"));
}
