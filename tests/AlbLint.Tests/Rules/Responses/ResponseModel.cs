using System.Globalization;
using AlbLint.Findings;
using AlbLint.Model;
using AlbLint.Rules;
using AlbLint.Text;

namespace AlbLint.Tests.Rules.Responses;

/// <summary>
/// One handler whose steps stand in the test, a line each, in the model's terms: <c>status 204</c>, <c>header Content-Length: 5</c>, <c>copies but Transfer-Encoding</c>,
/// <c>removes Content-Length</c>, <c>body 5</c>, <c>json 5</c>, <c>reason Gone</c>, <c>abort</c>, <c>end</c>; <c>?</c> is an unknown value.
/// </summary>
internal static class ResponseModel
{
    /// <summary>Exactly the lines that begin with <c>!</c> get a finding of the rule; the findings, in order.</summary>
    public static IReadOnlyList<Finding> Fires(string rule, params string[] lines)
    {
        Assert.Contains(lines, line => line.StartsWith('!'));
        var findings = Findings(rule, lines);
        Assert.Equal(lines.Where(line => line.StartsWith('!')), findings.Select(finding => finding.Place.File.LineText(finding.Place.Start.Line)));
        return findings;
    }

    /// <summary>The rule says nothing.</summary>
    public static void Silent(string rule, params string[] lines)
    {
        Assert.DoesNotContain(lines, line => line.StartsWith('!'));
        Assert.Equal([], Findings(rule, lines).Select(finding => finding.Message));
    }

    /// <summary>An application with nothing but these handlers and Lambda responses.</summary>
    public static Application Application(SourceFile file, IReadOnlyList<ResponseHandler> handlers, params LambdaResponse[] responses)
    {
        var place = new Place(file, default);
        return new Application
        {
            Id = "Shop",
            Key = "Shop",
            Place = place,
            Server = new Server
            {
                Name = "Kestrel",
                Place = place,
                Endpoints = [],
                EndpointsAreComplete = false,
                KeepAlive = Setting.Unknown<TimeSpan>("the test does not say", place),
                RaiseKeepAlive = "set Limits.KeepAliveTimeout to {0} s",
            },
            Handlers = handlers,
            LambdaResponses = responses,
        };
    }

    private static List<Finding> Findings(string rule, string[] lines)
    {
        var file = new SourceFile("Program.cs", string.Join('\n', lines));
        var steps = lines.Select((line, index) => Step(line.TrimStart('!'), new Place(file, new TextRange(file.StartOf(index + 1), line.Length))));
        var handler = new ResponseHandler { Name = "GET /", Place = new Place(file, default), Steps = [.. steps] };
        return [.. new Linter().Lint([new Deployment { Applications = [Application(file, [handler])] }]).Where(finding => finding.Rule.Id == rule)];
    }

    private static ResponseStep Step(string line, Place place)
    {
        var (what, value) = line.Split(' ', 2) is [var verb, var rest] ? (verb, rest) : (line, "");
        return what switch
        {
            "status" => new ResponseStep.Status(Known(value, place).Select(text => int.Parse(text, CultureInfo.InvariantCulture)), place),
            "header" => new ResponseStep.Header(value.Split(": ")[0], Known(value.Split(": ")[1], place), place),
            "copies" => new ResponseStep.CopiedHeaders(value.StartsWith("but ", StringComparison.Ordinal) ? [value[4..]] : [], place),
            "removes" => new ResponseStep.RemovedHeader(value, place),
            "body" or "json" => new ResponseStep.Body(Known(value, place).Select(text => long.Parse(text, CultureInfo.InvariantCulture)), what == "json", place),
            "reason" => new ResponseStep.Reason(Known(value, place).Select(text => text.Replace("\\n", "\n", StringComparison.Ordinal)), place),
            "abort" => new ResponseStep.Abort(place),
            "end" => new ResponseStep.End(place),
            _ => throw new ArgumentException("no step: " + line),
        };
    }

    private static Setting<string> Known(string value, Place place) =>
        value == "?" ? Setting.Unknown<string>("the test does not say", place) : Setting.Written(value, place);
}
