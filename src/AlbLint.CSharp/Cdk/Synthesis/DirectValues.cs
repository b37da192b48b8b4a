using System.Collections.Concurrent;
using AlbLint.CSharp.Cdk.Constructs;
using AlbLint.CSharp.Cdk.Interpretation;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.Cdk.Synthesis;

/// <summary>
/// Tells whether a value is written where the CDK takes it. A method or lambda of the program that is handed a value may do more with it. May be used from several threads.
/// </summary>
internal sealed class DirectValues(ProgramCode code)
{
    private readonly ConcurrentDictionary<Place, bool> _known = new();

    /// <summary>Whether the CDK gets the value at a place, and nobody else. What is no value, the name of a construct, is handed to nobody.</summary>
    public bool Has(Place place) => _known.GetOrAdd(place, IsDirect);

    private bool IsDirect(Place place)
    {
        if (code.Places.LocationOf(place) is not { SourceTree: { } tree } location)
        {
            return true;
        }

        var node = tree.GetRoot().FindNode(location.SourceSpan, getInnermostNodeForTie: true);
        if (node is NameSyntax { Parent: ObjectCreationExpressionSyntax or MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax } })
        {
            return true;
        }

        while (node.Parent is { } parent && IsPassedOn(parent, node))
        {
            node = parent;
        }

        return node.Parent switch
        {
            AssignmentExpressionSyntax { Left: var left } => IsOfCdk(left),
            ArgumentSyntax { Parent.Parent: { } call } => IsOfCdk(call),
            _ => false,
        };
    }

    private static bool IsPassedOn(SyntaxNode parent, SyntaxNode child) => parent switch
    {
        ParenthesizedExpressionSyntax or CastExpressionSyntax or CollectionElementSyntax or CollectionExpressionSyntax or InitializerExpressionSyntax or ArrayCreationExpressionSyntax
            or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax or SwitchExpressionArmSyntax or SwitchExpressionSyntax => true,
        ConditionalExpressionSyntax choice => choice.Condition != child,
        BinaryExpressionSyntax either => either.IsKind(SyntaxKind.CoalesceExpression),
        AssignmentExpressionSyntax entry => entry.Left is ImplicitElementAccessSyntax,
        _ => false,
    };

    private bool IsOfCdk(SyntaxNode node) => CdkTypes.IsCdk(code.Model(node.SyntaxTree)?.GetSymbolInfo(node).Symbol?.ContainingType);
}
