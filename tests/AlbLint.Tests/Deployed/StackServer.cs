using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Web;

namespace AlbLint.Tests.Deployed;

/// <summary>Speaks CloudFormation's query protocol on loopback: verifies the signature of each request, pages, and fails as it is told to.</summary>
internal sealed class StackServer : IDisposable
{
    public const string Key = "AKIDEXAMPLE";
    public const string Secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    private const int PageSize = 2;
    private static int _lastPort = 20000 + (Environment.ProcessId % 20000);
    private readonly HttpListener _listener;
    private const int NoAnswer = 0;
    private const int HalfAnAnswer = 1;
    private readonly ConcurrentQueue<(int Status, string Body)> _faults = new();

    public StackServer()
    {
        while (true)
        {
            Address = $"http://127.0.0.1:{Interlocked.Increment(ref _lastPort)}";
            _listener = new HttpListener { Prefixes = { Address + "/" } };
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // somebody else's port; the listener is of no use any more
            }
        }

        _ = Task.Run(Serve);
    }

    public string Address { get; }

    /// <summary>The stacks by name.</summary>
    public Dictionary<string, ServedStack> Stacks { get; } = new(StringComparer.Ordinal);

    /// <summary>The actions that were called, in order.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    /// <summary>The session tokens that requests came with, each once.</summary>
    public ConcurrentDictionary<string, bool> Tokens { get; } = new();

    /// <summary>The next request is never answered or, if <paramref name="begins"/>, not to the end.</summary>
    public void Hang(bool begins = false) => _faults.Enqueue((begins ? HalfAnAnswer : NoAnswer, ""));

    /// <summary>The next answer is this one, whatever is asked.</summary>
    public void Fail(int status, string body) => _faults.Enqueue((status, body));

    public static string Error(string code, string message) =>
        $"<ErrorResponse xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><Error><Type>Sender</Type><Code>{code}</Code><Message>{message}</Message></Error><RequestId>r</RequestId></ErrorResponse>";

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                _ = Answer(await _listener.GetContextAsync());
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Answer(HttpListenerContext context)
    {
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        var body = await reader.ReadToEndAsync();
        var form = HttpUtility.ParseQueryString(body);
        Calls.Enqueue(form["Action"] ?? context.Request.Url!.AbsolutePath);
        Tokens[context.Request.Headers["X-Amz-Security-Token"] ?? ""] = true;
        var (status, text) = _faults.TryDequeue(out var fault) ? fault
            : ServedCredentials.Answer(form["Action"] ?? context.Request.Url!.AbsolutePath) is { } credentials ? (200, credentials)
            : !RequestSignature.IsRight(context.Request, body, Secret) ? (403, Error("SignatureDoesNotMatch", "The request signature we calculated does not match"))
            : form["Version"] != "2010-05-15" ? (400, Error("InvalidAction", "no such version"))
            : Result(form["Action"]!, form["StackName"] ?? "", int.Parse(form["NextToken"] ?? "0"));
        if (status is NoAnswer or HalfAnAnswer)
        {
            await (status == NoAnswer ? Task.CompletedTask : Begin(context.Response));
            return;
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "text/xml";
        var bytes = Encoding.UTF8.GetBytes(text);
        await context.Response.OutputStream.WriteAsync(bytes);
        context.Response.Close();
    }

    private static async Task Begin(HttpListenerResponse response)
    {
        response.ContentLength64 = 1000;
        response.ContentType = "text/xml";
        await response.OutputStream.WriteAsync("<DescribeStacksResponse>"u8.ToArray());
        await response.OutputStream.FlushAsync();
    }

    private (int, string) Result(string action, string name, int from)
    {
        var stack = Stacks.GetValueOrDefault(name) ?? Stacks.Values.FirstOrDefault(stack => stack.Id == name);
        if (action is not ("ListStacks" or "ListExports") && stack is null)
        {
            return (400, Error("ValidationError", $"Stack with id {name} does not exist"));
        }

        return (200, $"<{action}Response xmlns=\"http://cloudformation.amazonaws.com/doc/2010-05-15/\"><{action}Result>" + action switch
        {
            "DescribeStacks" => $"<Stacks><member><StackName>{stack!.Name}</StackName><StackId>{stack.Id}</StackId>{List("Parameters", stack.Parameters, "ParameterKey", "ParameterValue")}{List("Outputs", stack.Outputs, "OutputKey", "OutputValue")}</member></Stacks>",
            "GetTemplate" => $"<TemplateBody>{HttpUtility.HtmlEncode(stack!.Template)}</TemplateBody>",
            "ListStackResources" => Page("StackResourceSummaries", [.. stack!.Resources.Select(resource =>
                $"<member><LogicalResourceId>{resource.Logical}</LogicalResourceId><PhysicalResourceId>{resource.Physical}</PhysicalResourceId><ResourceType>{resource.Type}</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus></member>")], from),
            "ListStacks" => Page("StackSummaries", [.. Stacks.Values.Select(one => $"<member><StackName>{one.Name}</StackName>{(one.IsNested ? "<ParentId>p</ParentId>" : "")}</member>")], from),
            "ListExports" => Page("Exports", [.. Stacks.Values.SelectMany(one => one.Exports.Select(export =>
                $"<member><ExportingStackId>{one.Id}</ExportingStackId><Name>{export.Key}</Name><Value>{export.Value}</Value></member>"))], from),
            _ => "",
        } + $"</{action}Result></{action}Response>");
    }

    private static string Page(string list, List<string> members, int from) =>
        $"<{list}>{string.Concat(members.Skip(from).Take(PageSize))}</{list}>" + (members.Count > from + PageSize ? $"<NextToken>{from + PageSize}</NextToken>" : "");

    private static string List(string list, Dictionary<string, string> values, string key, string value) =>
        $"<{list}>{string.Concat(values.Select(pair => $"<member><{key}>{pair.Key}</{key}><{value}>{HttpUtility.HtmlEncode(pair.Value)}</{value}></member>"))}</{list}>";
}

/// <summary>A stack that the server knows.</summary>
internal sealed record ServedStack(string Name, string Template)
{
    public string Id => $"arn:aws:cloudformation:eu-west-1:111122223333:stack/{Name}/0";

    public bool IsNested { get; init; }

    public Dictionary<string, string> Parameters { get; init; } = [];

    public Dictionary<string, string> Outputs { get; init; } = [];

    public Dictionary<string, string> Exports { get; init; } = [];

    public List<(string Logical, string Physical, string Type)> Resources { get; init; } = [];
}
