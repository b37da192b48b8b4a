using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>Follows variables that certainly keep the value they begin with.</summary>
internal sealed class Variables(Compilation compilation, Evaluator evaluator, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> _open = new(SymbolEqualityComparer.Default);

    public Value Of(ILocalReferenceOperation reference) => Follow(reference.Local, () =>
    {
        var body = Root(reference);
        var declaration = body.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>()
            .FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local));
        var initializer = declaration?.Initializer ?? (declaration?.Parent as IVariableDeclarationOperation)?.Initializer;
        return initializer is null || body.DescendantsAndSelf().Any(operation => Writes(operation, reference.Local))
            ? Value.Unknown($"{reference.Local.Name} is set more than once")
            : evaluator.Of(initializer.Value);
    });

    public Value Of(IFieldSymbol field) => Follow(field, () =>
        field is { IsReadOnly: false, DeclaredAccessibility: not Accessibility.Private } || IsWrittenByItsType(field)
            ? Value.Unknown($"{field.Name} may be set elsewhere")
            : Initializer(field, syntax => (syntax as VariableDeclaratorSyntax)?.Initializer?.Value));

    /// <summary>A property that has no setter: its initializer, or the expression that it returns.</summary>
    public Value Of(IPropertyReferenceOperation reference) => Follow(reference.Property, () =>
        reference.Property is { SetMethod: null, IsVirtual: false, IsAbstract: false, IsOverride: false, IsIndexer: false } property && !IsWrittenByItsType(property)
            ? Initializer(property, syntax => syntax is PropertyDeclarationSyntax declaration ? declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value : null)
            : Value.Unknown($"{reference.Property.Name} may be set elsewhere"));

    private Value Follow(ISymbol symbol, Func<Value> read)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!_open.Add(symbol))
        {
            return Value.Unknown($"{symbol.Name} depends on itself");
        }

        var value = read();
        _open.Remove(symbol);
        return value;
    }

    private Value Initializer(ISymbol symbol, Func<SyntaxNode, ExpressionSyntax?> find)
    {
        var expression = symbol.DeclaringSyntaxReferences.Select(reference => find(reference.GetSyntax(cancellation))).FirstOrDefault(found => found is not null);
        return expression is null || !compilation.ContainsSyntaxTree(expression.SyntaxTree)
            ? Value.Unknown($"{symbol.Name} has no value that can be read")
            : evaluator.Of(compilation.GetSemanticModel(expression.SyntaxTree).GetOperation(expression, cancellation));
    }

    /// <summary>Whether code of the declaring type, its constructors for example, sets a field or property. Goes by the name alone.</summary>
    private bool IsWrittenByItsType(ISymbol symbol) =>
        symbol.ContainingType.DeclaringSyntaxReferences
            .SelectMany(reference => reference.GetSyntax(cancellation).DescendantNodes())
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == symbol.Name && IsTarget(name));

    private static bool IsTarget(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return node.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == node,
            ArgumentSyntax { RefKindKeyword.RawKind: not 0 } => true,
            PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression),
            TupleExpressionSyntax or RefExpressionSyntax => true,
            ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax } } => true,
            _ => false,
        };
    }

    private static bool Writes(IOperation operation, ILocalSymbol local) => operation switch
    {
        IAssignmentOperation assignment => assignment.Target.DescendantsAndSelf().Any(target => Is(target, local)),
        IIncrementOrDecrementOperation increment => Is(increment.Target, local),
        IArgumentOperation { Parameter.RefKind: not RefKind.None } argument => Is(argument.Value, local),
        IAddressOfOperation address => Is(address.Reference, local),
        _ => false,
    };

    private static bool Is(IOperation operation, ILocalSymbol local) =>
        operation is ILocalReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Local, local);

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }
}
