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

    /// <param name="compilation">The program.</param>
    /// <param name="more">Other words that are looked for with these.</param>
    /// <param name="cancellation">Cancels the search for names.</param>
    public OwnNames(Compilation compilation, IEnumerable<string> more, CancellationToken cancellation)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot(cancellation) is CompilationUnitSyntax unit)
            {
                See(unit.Usings);
                See(unit.Members, tree);
            }
        }

        _words = new WordSet([.. _files.Keys, .. more]);
    }

    /// <summary>Whether the names of libraries may stand for others in every file.</summary>
    public bool AreHidden { get; private set; }

    /// <summary>Whether static members of the file can be changed, or hold what can be: one construct may leave there what another takes.</summary>
    public bool KeepsState(SyntaxTree tree) => _keeping.Contains(tree);

    /// <summary>The words that stand in a file, each as often as it does.</summary>
    public IEnumerable<string> In(SyntaxTree tree, CancellationToken cancellation) => _words.In(tree, cancellation);

    /// <summary>The files that a word is a name of.</summary>
    public IReadOnlyCollection<SyntaxTree> FilesOf(string word) => _files.TryGetValue(word, out var files) ? files : [];

    private void See(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            AreHidden |= directive is { GlobalKeyword.RawKind: not 0, Name: { } name }
                && (directive.Alias is not null || directive.StaticKeyword.IsKind(SyntaxKind.StaticKeyword) || name.ToString().Contains("Amazon.CDK."));
        }
    }

    private void See(SyntaxList<MemberDeclarationSyntax> members, SyntaxTree tree)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax part:
                    See(part.Members, tree);
                    break;
                case TypeDeclarationSyntax type:
                    Add(type.Identifier.ValueText, tree);
                    See(type.Members, tree);
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
                default:
                    if (member.Modifiers.Any(SyntaxKind.StaticKeyword) && MayKeepState(member))
                    {
                        _keeping.Add(tree);
                    }

                    break;
            }
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
        method.Parent is TypeDeclarationSyntax { Keyword.ValueText: "extension" }
        || (method.Modifiers.Any(SyntaxKind.StaticKeyword) && method.ParameterList.Parameters.FirstOrDefault()?.Modifiers.Any(SyntaxKind.ThisKeyword) == true);

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
