using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp;

/// <summary>A body of code that is worth reading.</summary>
/// <param name="Owner">The member that it belongs to.</param>
/// <param name="Root">The code.</param>
/// <param name="Compilation">What it is bound in.</param>
internal sealed record Body(ISymbol Owner, IOperation Root, Compilation Compilation)
{
    /// <summary>The calls that were taken out of it so that the rest could be bound.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Unbound { get; init; } = [];
}
