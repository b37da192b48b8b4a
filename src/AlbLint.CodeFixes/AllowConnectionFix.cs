using System.Composition;
using System.Text.RegularExpressions;
using AlbLint.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>
/// Lets the load balancer reach a target that the CDK does not open by itself, after the statement in which both have been made and joined. Offered
/// where both have names there.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowConnectionFix)), Shared]
public sealed class AllowConnectionFix() : SyntaxFix("ALB5001", "ALB5002", "ALB5003", "ALB5004")
{
    /// <summary>What findings advise: call service.Connections.AllowFrom(alb, Port.Tcp(8080)).</summary>
    private static readonly Regex Advice = new(
        @"call (?:(?<target>\w+)\.Connections\.AllowFrom\(alb|alb\.Connections\.AllowTo\((?<target>\w+)), Port\.(?<ports>Tcp\([0-9]+\)|TcpRange\([0-9]+, [0-9]+\))\)", RegexOptions.CultureInvariant);

    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        if (!found.Diagnostic.Properties.TryGetValue(FindingProperties.Do, out var instruction) || Advice.Match(instruction ?? "") is not { Success: true } advice)
        {
            return null;
        }

        var ends = new ConnectionEnds(found.Model, advice.Groups["target"].Value);
        foreach (var location in found.Diagnostic.AdditionalLocations.Where(location => location.SourceTree == found.Root.SyntaxTree))
        {
            ends.Add(found.Root.FindNode(location.SourceSpan, getInnermostNodeForTie: true));
        }

        ends.Add(found.Node); // a place that is the finding's own is not named again

        return ends is { Target: { } target, Balancer: { } balancer, Last: { } last }
            && PortNames(found.Model, last).Select(port => $"{target}.Connections.AllowFrom({balancer}, {port}.{advice.Groups["ports"].Value})").FirstOrDefault(text => Binds(found.Model, last, text)) is { } call
            ? new SyntaxChange("Write " + call, Additions.WithStatementAfter((CompilationUnitSyntax)found.Root, last, call + ";"))
            : null;
    }

    // No using is added for it: the CDK has several types of most names, so that another using could give a name that is there two meanings.
    private static IEnumerable<string> PortNames(SemanticModel model, SyntaxNode at) => model.Compilation.GetTypeByMetadataName("Amazon.CDK.AWS.EC2.Port") is { } port
        ? [port.Name, port.ToMinimalDisplayString(model, at.SpanStart), port.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)] : [];

    private static bool Binds(SemanticModel model, StatementSyntax after, string expression) =>
        model.GetSpeculativeSymbolInfo(after.GetLastToken().SpanStart, SyntaxFactory.ParseExpression(expression), SpeculativeBindingOption.BindAsExpression).Symbol is IMethodSymbol { Name: "AllowFrom" };
}
