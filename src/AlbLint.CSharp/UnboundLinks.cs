using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace AlbLint.CSharp;

/// <summary>
/// Calls in the middle of a chain on a host's builder whose methods are not found, as the library that has them is not restored for example:
/// <c>Host.CreateDefaultBuilder(args).UseEdge().ConfigureWebHostDefaults(...)</c>. Nothing that follows them binds. They return a builder, as a method follows
/// that the framework has for one, or a local that holds what they return is used as one.
/// </summary>
internal static class UnboundLinks
{
    private const int MaxPasses = 8; // chains stand in functions that chains are given

    /// <summary>A body with such calls taken out of it; the body as it is when there are none.</summary>
    public static Body Without(Body body, KnownTypes types, SyntaxPlaces places, CancellationToken cancellation)
    {
        var (whole, original) = (body.Compilation, body.Root.Syntax.SyntaxTree);
        for (var pass = 0; pass < MaxPasses && In(body.Root, types) is { Count: > 0 } links; pass++)
        {
            var tree = body.Root.Syntax.SyntaxTree;
            var changed = tree.WithChangedText(Blank(tree.GetText(cancellation), links));

            // Not ReplaceSyntaxTree: it does not find trees that were added to a compilation which had been bound before (measured).
            var compilation = whole.RemoveAllSyntaxTrees().AddSyntaxTrees(whole.SyntaxTrees.Select(one => one == original ? changed : one));
            var node = changed.GetRoot(cancellation).DescendantNodesAndSelf(one => one.FullSpan.Contains(body.Root.Syntax.Span))
                .FirstOrDefault(one => one.Span == body.Root.Syntax.Span && one.RawKind == body.Root.Syntax.RawKind);
            if (node is null || compilation.GetSemanticModel(changed).GetOperation(node, cancellation) is not { } root)
            {
                break;
            }

            places.Add(changed, original);
            body = body with { Root = root, Compilation = compilation, Unbound = [.. body.Unbound, .. links.SelectMany(link => link)] };
        }

        return body;
    }

    private static List<IReadOnlyList<InvocationExpressionSyntax>> In(IOperation root, KnownTypes types) =>
    [
        .. from operation in root.DescendantsAndSelf().OfType<IInvalidOperation>()
           where operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax }
           let call = (InvocationExpressionSyntax)operation.Syntax
           let builder = root.SemanticModel!.GetTypeInfo(Access(call).Expression).Type
           where types.IsHostBuilder(builder) && root.SemanticModel!.GetTypeInfo(call).Type is null or { TypeKind: TypeKind.Error }
           let link = Unknown(call, types.Is(builder, Known.WebApplicationBuilder))
           where link.Count > 0 && !link.Any(part => part.ContainsDirectives)
           select link,
    ];

    /// <summary>The calls in a chain, from one on, before the first one of the framework's; none when it is not known that they return the builder.</summary>
    private static IReadOnlyList<InvocationExpressionSyntax> Unknown(InvocationExpressionSyntax call, bool isApplication)
    {
        var calls = new List<InvocationExpressionSyntax>();
        for (var at = call; at is not null; at = at.Parent is MemberAccessExpressionSyntax access && access.Expression == at ? access.Parent as InvocationExpressionSyntax : null)
        {
            if (at != call && FrameworkExtensions.Names.Contains(Access(at).Name.Identifier.ValueText))
            {
                return calls;
            }

            calls.Add(at);
        }

        return isApplication && calls[calls.Count - 1].Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } && HasWebHost(local) ? calls : [];
    }

    /// <summary>Whether a local is used as a WebApplicationBuilder: no other builder has WebHost.</summary>
    private static bool HasWebHost(VariableDeclaratorSyntax local) => local.SyntaxTree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Any(access => access.Name.Identifier.ValueText == "WebHost" && access.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == local.Identifier.ValueText);

    private static MemberAccessExpressionSyntax Access(InvocationExpressionSyntax call) => (MemberAccessExpressionSyntax)call.Expression;

    /// <summary>The text without the calls: what follows stands where it stood.</summary>
    private static SourceText Blank(SourceText text, List<IReadOnlyList<InvocationExpressionSyntax>> links) => text.WithChanges(
        from link in links
        let span = TextSpan.FromBounds(Access(link[0]).OperatorToken.SpanStart, link[link.Count - 1].Span.End)
        orderby span.Start
        select new TextChange(span, new string([.. text.ToString(span).Select(one => one is '\r' or '\n' ? one : ' ')])));
}
