using System.Composition;
using System.Globalization;
using System.Text.RegularExpressions;
using AlbLint.Findings;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>Raises a keep-alive that is written in code to what the finding asks for.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RaiseKeepAliveFix)), Shared]
public sealed class RaiseKeepAliveFix() : SyntaxFix("ALB3001")
{
    private static readonly Regex Enough = new(@"TimeSpan\.FromSeconds\(([0-9]+)\)", RegexOptions.CultureInvariant);

    private protected override SyntaxChange? Change(FoundSyntax found)
    {
        if (found.Diagnostic.Properties.TryGetValue(FindingProperties.Do, out var instruction) && instruction is not null && Enough.Match(instruction) is { Success: true } enough
            && Duration(found) is { } duration)
        {
            var seconds = int.Parse(enough.Groups[1].Value, CultureInfo.InvariantCulture);
            return found.Replace($"Raise the keep-alive to {seconds} s", duration, Seconds(found, duration, seconds));
        }

        return null;
    }

    /// <summary>The expression that says how long; a finding may be at it, within it, or at the assignment.</summary>
    private static ExpressionSyntax? Duration(FoundSyntax found) => found.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax)
        .Select(node => node is AssignmentExpressionSyntax assignment ? assignment.Right : node as ExpressionSyntax)
        .FirstOrDefault(expression => expression is not null && found.Model.GetTypeInfo(expression).Type?.ToDisplayString() == "System.TimeSpan");

    private static ExpressionSyntax Seconds(FoundSyntax found, ExpressionSyntax duration, int seconds)
    {
        var isImported = found.Model.LookupNamespacesAndTypes(duration.SpanStart, name: nameof(TimeSpan)) is [{ ContainingNamespace.Name: nameof(System) }];
        return SyntaxFactory.ParseExpression($"{(isImported ? "" : "System.")}TimeSpan.FromSeconds({seconds})");
    }
}
