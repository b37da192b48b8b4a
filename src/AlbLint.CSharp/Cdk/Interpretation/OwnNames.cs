using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>The names by which the files of a program use each other: those of types, and of methods that extend others.</summary>
internal sealed class OwnNames
{
    private readonly Dictionary<string, HashSet<SyntaxTree>> _files = new(StringComparer.Ordinal);
    private readonly HashSet<SyntaxTree> _keeping = [];
    private readonly WordSet _words;

    private OwnNames(Compilation compilation, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var node in tree.GetRoot(cancellation).DescendantNodes(HasDeclarations))
            {
                See(node, tree);
            }
        }

        _words = new WordSet([.. _files.Keys]);
    }

    /// <summary>Whether the names of libraries may stand for others in every file.</summary>
    public bool AreHidden { get; private set; }

    public static OwnNames In(Compilation compilation, CancellationToken cancellation) => new(compilation, cancellation);

    /// <summary>Whether static members of the file can be changed, or hold what can be: one construct may leave there what another takes.</summary>
    public bool KeepsState(SyntaxTree tree) => _keeping.Contains(tree);

    /// <summary>The files whose names stand in a file.</summary>
    public IEnumerable<SyntaxTree> NamedIn(SyntaxTree tree, CancellationToken cancellation) => _words.In(tree, cancellation).Distinct(StringComparer.Ordinal).SelectMany(word => _files[word]).Distinct();

    private static bool HasDeclarations(SyntaxNode node) => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax;

    private void See(SyntaxNode node, SyntaxTree tree)
    {
        switch (node)
        {
            case UsingDirectiveSyntax { Name: { } name } directive when directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword):
                AreHidden |= directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) || name.ToString().Contains("Amazon.CDK.");
                break;
            case BaseTypeDeclarationSyntax type:
                Add(type.Identifier.ValueText, tree);
                break;
            case DelegateDeclarationSyntax type:
                Add(type.Identifier.ValueText, tree);
                break;
            case MethodDeclarationSyntax method when Extends(method):
                Add(method.Identifier.ValueText, tree);
                break;
            case MemberDeclarationSyntax member when member.Modifiers.Any(SyntaxKind.StaticKeyword) && MayKeepState(member):
                _keeping.Add(tree);
                break;
        }
    }

    private void Add(string name, SyntaxTree tree)
    {
        if (!_files.TryGetValue(name, out var trees))
        {
            _files.Add(name, trees = []);
        }

        trees.Add(tree);
    }

    // An extension block has its methods inside of it, without the modifier.
    private static bool Extends(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true || method.Parent is TypeDeclarationSyntax { Keyword.ValueText: "extension" };

    private static bool MayKeepState(MemberDeclarationSyntax member) => member switch
    {
        FieldDeclarationSyntax field => !field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) || !IsPlain(field.Declaration.Type),
        PropertyDeclarationSyntax { AccessorList: { } list } property => list.Accessors.Any(SyntaxKind.SetAccessorDeclaration) || !IsPlain(property.Type),
        EventFieldDeclarationSyntax => true,
        _ => false,
    };

    private static bool IsPlain(TypeSyntax type) => type switch
    {
        NullableTypeSyntax nullable => IsPlain(nullable.ElementType),
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        _ => false,
    };
}
