using System.Composition;
using System.Globalization;
using System.Text.RegularExpressions;
using AlbLint.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Raises the keep-alive to what the finding asks for: where it is written in code, else, where nobody wrote it, before the application is built.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseKeepAliveFix)), Shared]
public sealed class RaiseKeepAliveFix() : SyntaxFix("ALB3001", "ALB3002")
{
    private static readonly Regex Enough = new(@"TimeSpan\.FromSeconds\(([0-9]+)\)", RegexOptions.CultureInvariant);

    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        if (found.Diagnostic.Properties.TryGetValue(FindingProperties.Do, out var instruction) && instruction is not null && Enough.Match(instruction) is { Success: true } enough)
        {
            var seconds = int.Parse(enough.Groups[1].Value, CultureInfo.InvariantCulture);
            var title = $"Raise the keep-alive to {seconds} s";
            return found.Diagnostic.Id == "ALB3002" ? Written(found, title, seconds)
                : Duration(found) is { } duration ? found.Replace(title, duration, Seconds(found, duration.SpanStart, seconds))
                : null;
        }

        return null;
    }

    private static SyntaxChange? Written(FoundSyntax found, string title, int seconds) =>
        found.Root is CompilationUnitSyntax root && HostBuilder.In(root, found.Model) is { } host
            ? new(title, Additions.WithStatementBefore(
                root, host.Build, $"{host.Name}.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = {Seconds(found, host.Build.SpanStart, seconds)});"))
            : null;

    /// <summary>The expression that says how long; a finding may be at it, within it, or at the assignment.</summary>
    private static ExpressionSyntax? Duration(FoundSyntax found) => found.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax)
        .Select(node => node is AssignmentExpressionSyntax assignment ? assignment.Right : node as ExpressionSyntax)
        .FirstOrDefault(expression => expression is not null && found.Model.GetTypeInfo(expression).Type?.ToDisplayString() == "System.TimeSpan");

    private static ExpressionSyntax Seconds(FoundSyntax found, int position, int seconds)
    {
        var isImported = found.Model.LookupNamespacesAndTypes(position, name: nameof(TimeSpan)) is [{ ContainingNamespace.Name: nameof(System) }];
        return SyntaxFactory.ParseExpression($"{(isImported ? "" : "System.")}TimeSpan.FromSeconds({seconds})");
    }
}
