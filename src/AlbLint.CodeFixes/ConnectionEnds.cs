using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AlbLint.CodeFixes;

/// <summary>What CDK code calls a load balancer and a target of it.</summary>
/// <param name="model">What the code means.</param>
/// <param name="kind">What the target is: a service, an autoScalingGroup or an instance.</param>
internal sealed class ConnectionEnds(SemanticModel model, string kind)
{
    private readonly List<StatementSyntax> _statements = [];
    private ISymbol? _targetRoot;
    private ISymbol? _balancerRoot;

    /// <summary>The target.</summary>
    public ExpressionSyntax? Target { get; private set; }

    /// <summary>The load balancer.</summary>
    public ExpressionSyntax? Balancer { get; private set; }

    /// <summary>The last of the statements that make and join them, where another one can follow that sees both names; null when there is none.</summary>
    public StatementSyntax? Last
    {
        get
        {
            // What is made in another member is there as a field or property, or not at all.
            var near = _statements.Where(statement => MemberOf(statement) == MemberOf(_statements[0])).OrderBy(statement => statement.SpanStart).ToList();
            return near.LastOrDefault() is ExpressionStatementSyntax or LocalDeclarationStatementSyntax && near[near.Count - 1] is var last && last.Parent is BlockSyntax or GlobalStatementSyntax
                && near.All(statement => last.Ancestors().Contains(statement.Parent is GlobalStatementSyntax global ? global.Parent : statement.Parent))
                && Sees(last, Target, _targetRoot) && Sees(last, Balancer, _balancerRoot) ? last : null;
        }
    }

    /// <summary>Looks at a place that a finding rests on: first where the target is registered, then where the load balancer gets its groups.</summary>
    public void Add(SyntaxNode node)
    {
        foreach (var expression in node.AncestorsAndSelf().TakeWhile(near => near is not StatementSyntax).OfType<ExpressionSyntax>())
        {
            if (Target is null && Registered(expression) is { } target && RootOf(target) is { } root)
            {
                (Target, _targetRoot) = (target.WithoutTrivia(), model.GetSymbolInfo(root).Symbol);
                Note(expression);
            }

            if (expression is BaseObjectCreationExpressionSyntax creation)
            {
                AddMade(creation);
            }
        }
    }

    private void AddMade(BaseObjectCreationExpressionSyntax creation)
    {
        var type = model.GetTypeInfo(creation).Type;
        var isPattern = CdkNames.Is(type, "ApplicationLoadBalancedServiceBase");
        if (Balancer is not null || (!isPattern && !CdkNames.Is(type, "ApplicationLoadBalancer")) || NameOf(creation) is not var (name, symbol))
        {
            return;
        }

        (Balancer, _balancerRoot) = (isPattern ? Member(name, "LoadBalancer") : name, symbol);
        if (isPattern && Target is null)
        {
            (Target, _targetRoot) = (Member(name, "Service"), symbol);
        }

        Note(creation);
    }

    /// <summary>What is registered: a thing itself, the first argument of an InstanceTarget, or what makes itself a target by a call.</summary>
    private ExpressionSyntax? Registered(ExpressionSyntax expression) => expression switch
    {
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var first, ..] } creation when CdkNames.Is(model.GetTypeInfo(creation).Type, "InstanceTarget") => Named(first.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } } => Named(receiver),
        _ => Named(expression),
    };

    // A parameter may stand for several things.
    private ExpressionSyntax? Named(ExpressionSyntax expression) =>
        model.GetSymbolInfo(expression).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol && IsOfKind(model.GetTypeInfo(expression).Type) ? expression : null;

    private bool IsOfKind(ITypeSymbol? type) => kind switch
    {
        "service" => CdkNames.Is(type, "BaseService"),
        "autoScalingGroup" => CdkNames.Is(type, "AutoScalingGroup"),
        _ => CdkNames.Is(type, "Instance_") || CdkNames.Is(type, "Instance"),
    };

    /// <summary>What a new object is called from then on.</summary>
    private (ExpressionSyntax Name, ISymbol? Root)? NameOf(BaseObjectCreationExpressionSyntax creation) => creation.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } local } => (SyntaxFactory.IdentifierName(local.Identifier.WithoutTrivia()), model.GetDeclaredSymbol(local)),
        AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: var left } assignment when assignment.Right == creation && RootOf(left) is { } root => (left.WithoutTrivia(), model.GetSymbolInfo(root).Symbol),
        _ => null,
    };

    /// <summary>The name that an expression begins with, when it consists of names only.</summary>
    private static SimpleNameSyntax? RootOf(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name } => name,
        MemberAccessExpressionSyntax { Expression: var inner } => RootOf(inner),
        _ => null,
    };

    private bool Sees(StatementSyntax statement, ExpressionSyntax? expression, ISymbol? root) => expression is not null && root is not null && RootOf(expression) is { } name
        && model.LookupSymbols(statement.GetLastToken().SpanStart, name: name.Identifier.ValueText).Contains(root, SymbolEqualityComparer.Default);

    private static ExpressionSyntax Member(ExpressionSyntax owner, string name) => SyntaxFactory.ParseExpression($"{owner}.{name}");

    private static SyntaxNode? MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<SyntaxNode>(near => near is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private void Note(SyntaxNode node)
    {
        if (node.FirstAncestorOrSelf<StatementSyntax>() is { } statement)
        {
            _statements.Add(statement);
        }
    }
}
