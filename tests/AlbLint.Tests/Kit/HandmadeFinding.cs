using AlbLint.Findings;
using AlbLint.Text;

namespace AlbLint.Tests.Kit;

/// <summary>A finding with everything in it, for tests of what shows findings.</summary>
internal static class HandmadeFinding
{
    private static readonly SourceFile App = new("infra/app.yaml", "Resources:\n  App:\n    KeepAlive: 30\n    # the end\n");
    private static readonly SourceFile Network = new("infra/network.yaml", "Resources:\n  Lb: {}\n");

    public static Finding Whole { get; } = new()
    {
        Rule = new RuleInfo("ALB3001", Severity.Error, "Keep-alive too short") { Status = [502], Why = "every time" },
        Message = "keep-alive of 30 s ends before the idle timeout of 60 s",
        Place = new Place(App, new TextRange(33, 2)),
        Resource = "App",
        ConstructPath = "Stack/App/Resource",
        Why = "the server closes first; a request sent into the closed connection becomes a 502",
        Do = "set KeepAlive to at least 65",
        Related = [new RelatedPlace(new Place(Network, new TextRange(13, 2)), "idle timeout: not written, AWS default 60 s")],
        Scenario = "IsProd",
    };

    /// <summary>A finding with nothing that can be left out.</summary>
    public static Finding Bare { get; } = new()
    {
        Rule = new RuleInfo("ALB0001", Severity.Warning, "Not readable") { Why = "always" },
        Message = "nothing stands here",
        Place = new Place(App, new TextRange(0, 0)),
        Why = "always",
    };
}
