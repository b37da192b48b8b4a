using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>The code of a compilation as operations, bound once however often it runs. Not for use from several threads.</summary>
internal sealed class ProgramCode(Compilation compilation, BoundTrees trees, SyntaxPlaces places, CancellationToken cancellation)
{
    private const int MaxCall = 40; // characters of a call that is a value, like Duration.Minutes(5), rather than a statement

    private readonly Dictionary<SyntaxNode, IOperation?> _operations = [];
    private readonly Dictionary<SyntaxNode, Place> _places = [];
    private readonly Dictionary<ISymbol, IOperation?> _bodies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, IReadOnlyList<KeyValuePair<string, IOperation>>> _members = new(SymbolEqualityComparer.Default);

    public Compilation Compilation => compilation;

    public SyntaxPlaces Places => places;

    /// <summary>What the compiler knows of a file; null when it is not of the program.</summary>
    public SemanticModel? Model(SyntaxTree tree) => trees[tree];

    /// <summary>What need not be made.</summary>
    public Bystanders Bystanders { get; } = new(compilation, cancellation);

    /// <summary>Whether a symbol is of the program itself rather than of a library.</summary>
    public bool IsOwn(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Length > 0 && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, compilation.Assembly);

    /// <summary>The place of an expression; of a call or creation the name of what is called, since the whole may be a page long.</summary>
    public Place PlaceOf(IOperation operation)
    {
        if (!_places.TryGetValue(operation.Syntax, out var place))
        {
            _places.Add(operation.Syntax, place = places.Of(Short(operation.Syntax)));
        }

        return place;
    }

    public Place PlaceOf(SyntaxNode node) => places.Of(node);

    /// <summary>The body of a method, accessor or constructor; null when it has none here.</summary>
    public IOperation? Body(IMethodSymbol method)
    {
        if (!_bodies.TryGetValue(method, out var body))
        {
            _bodies.Add(method, body = method.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).Select(BodyOf).FirstOrDefault(found => found is not null));
        }

        return body;
    }

    /// <summary>The initial value of a field or property, or the expression that a property returns; null when there is none.</summary>
    public IOperation? Initializer(ISymbol symbol) => symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).Select(node => node switch
    {
        VariableDeclaratorSyntax { Initializer: { } value } => Operation(value),
        PropertyDeclarationSyntax { Initializer: { } value } => Operation(value),
        _ => null,
    }).FirstOrDefault(value => value is not null);

    /// <summary>The initial values of a type's own fields and properties, those of its objects rather than its own, by name.</summary>
    public IReadOnlyList<KeyValuePair<string, IOperation>> Initializers(INamedTypeSymbol type)
    {
        if (!_members.TryGetValue(type, out var initializers))
        {
            _members.Add(type, initializers = [..
                from member in type.GetMembers()
                where !member.IsStatic && member is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol
                let value = Initializer(member)
                where value is not null
                select new KeyValuePair<string, IOperation>(member.Name, value)]);
        }

        return initializers;
    }

    /// <summary>The call of the base constructor that a type with a primary constructor makes; null when there is none.</summary>
    public IInvocationOperation? PrimaryBase(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellation)).OfType<TypeDeclarationSyntax>()
        .SelectMany(declaration => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []).Select(Operation).OfType<IInvocationOperation>().FirstOrDefault();

    public IOperation? Operation(SyntaxNode node)
    {
        if (!_operations.TryGetValue(node, out var operation))
        {
            _operations.Add(node, operation = Model(node.SyntaxTree)?.GetOperation(node, cancellation));
        }

        return operation;
    }

    private IOperation? BodyOf(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax { Body: null, ExpressionBody: null } and not ConstructorDeclarationSyntax => null,
        LocalFunctionStatementSyntax { Body: null, ExpressionBody: null } => null,
        BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax => Operation(node),
        AccessorDeclarationSyntax { Body: null, ExpressionBody: null } => null,
        AccessorDeclarationSyntax => Operation(node),
        ArrowExpressionClauseSyntax => Operation(node),
        PropertyDeclarationSyntax { ExpressionBody: { } arrow } => Operation(arrow),
        CompilationUnitSyntax => Operation(node),
        _ => null,
    };

    private static SyntaxNode Short(SyntaxNode node) => node switch
    {
        ParenthesizedExpressionSyntax parenthesized => Short(parenthesized.Expression),
        InvocationExpressionSyntax { Span: { Length: <= MaxCall } span } call when call.SyntaxTree.GetText().Lines.GetLineFromPosition(span.Start).End >= span.End => call,
        ObjectCreationExpressionSyntax creation => creation.Type,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name,
        InvocationExpressionSyntax call => call.Expression,
        _ => node,
    };
}
