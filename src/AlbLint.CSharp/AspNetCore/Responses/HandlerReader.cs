using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using AlbLint.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Responses;

/// <summary>Reads what methods, lambdas and local functions do to the response that they are given.</summary>
internal sealed class HandlerReader(KnownTypes types, Evaluator evaluator, Conditions conditions, ISymbol owner, CancellationToken cancellation)
{
    private readonly ResponseOperations _operations = new(types, evaluator);

    /// <summary>The handlers of one body: itself, and every function in it.</summary>
    public IEnumerable<ResponseHandler> Read(IOperation root)
    {
        if (types[Known.HttpResponse] is null)
        {
            yield break;
        }

        var functions = conditions.Live(root).Where(operation => operation is IAnonymousFunctionOperation or ILocalFunctionOperation);
        foreach (var handler in Follow(root, root, Name(root), isWhole: false).Concat(functions.SelectMany(Function)))
        {
            yield return handler;
        }
    }

    private List<ResponseHandler> Function(IOperation function) => function switch
    {
        IAnonymousFunctionOperation lambda => Follow(lambda, lambda.Body, Route(lambda) ?? Name(lambda), Route(lambda) is not null && ReturnsNothing(lambda.Symbol), IsAlone(lambda) && ReturnsText(lambda.Symbol)),
        ILocalFunctionOperation { Body: { } body } local => Follow(local, body, local.Symbol.Name, isWhole: false),
        _ => [],
    };

    private List<ResponseHandler> Follow(IOperation code, IOperation body, string name, bool isWhole, bool writesText = false)
    {
        var handlers = new List<ResponseHandler>();
        var place = PlaceOf(code);
        var walker = new StatementWalker(_operations, conditions, isWhole || writesText, writesText, Keep, cancellation);
        var paths = new ResponsePaths();
        if (walker.Walk(body, paths) == Exit.None)
        {
            walker.Finish(body, paths);
        }

        return handlers;

        void Keep(ResponsePaths finished) => handlers.AddRange(
            from steps in finished.All
            let known = IsHandler(code) ? steps : steps.Where(step => step is not ResponseStep.Abort)
            where known.Any(step => step is not (ResponseStep.End or ResponseStep.Status { Code.IsKnown: false }))
            select new ResponseHandler { Place = place, Name = name, Steps = [.. known] });
    }

    /// <summary>Whether code gets a request that nobody has begun to answer. Of other code that aborts one, nobody knows when it runs.</summary>
    private bool IsHandler(IOperation code) => code switch
    {
        IAnonymousFunctionOperation lambda => IsGivenContext(lambda.Symbol),
        ILocalFunctionOperation local => IsGivenContext(local.Symbol),
        _ => owner is IMethodSymbol method
            && (types.IsKindOf(method.ContainingType, Known.ControllerBase) ? method.DeclaredAccessibility == Accessibility.Public
                : method.Name is "Invoke" or "InvokeAsync" && IsGivenContext(method)),
    };

    private bool IsGivenContext(IMethodSymbol function) => function.Parameters.Any(parameter => types.Is(parameter.Type, Known.HttpContext));

    private Place PlaceOf(IOperation code) => code.Syntax switch
    {
        MethodDeclarationSyntax method => evaluator.Places.Of(method.SyntaxTree, method.Identifier.Span),
        LocalFunctionStatementSyntax function => evaluator.Places.Of(function.SyntaxTree, function.Identifier.Span),
        var syntax => evaluator.Places.Of(syntax),
    };

    private string Name(IOperation operation)
    {
        for (var at = operation; at is not null; at = at.Parent)
        {
            if (at is ILocalFunctionOperation local)
            {
                return local.Symbol.Name;
            }
        }

        return owner switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => owner.ContainingType.Name,
            IMethodSymbol { IsImplicitlyDeclared: true } or { Name: "<Main>$" } or IAssemblySymbol => "the handler",
            _ => owner.Name,
        };
    }

    /// <summary>The pattern that a lambda is mapped to, as a name: "/orders"; null when it is not the only one who answers there.</summary>
    private string? Route(IAnonymousFunctionOperation lambda) =>
        Map(lambda) is { } call && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "pattern") is { } pattern
            ? evaluator.Of(pattern.Value).Content as string ?? "the handler" : null;

    private IInvocationOperation? Map(IAnonymousFunctionOperation lambda)
    {
        var at = lambda.Parent;
        while (at is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
        {
            at = at.Parent;
        }

        return at is IInvocationOperation call && types.Is(call.TargetMethod.ContainingType, Known.EndpointMaps) && call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) ? call : null;
    }

    /// <summary>Whether no filter of a group or of the route itself can change what a route's handler returns.</summary>
    private bool IsAlone(IAnonymousFunctionOperation lambda)
    {
        var map = Route(lambda) is null ? null : Map(lambda);
        return map?.Arguments.Length > 0 && map.Parent is IExpressionStatementOperation
            && (map.Arguments[0].Value is IConversionOperation conversion ? conversion.Operand : map.Arguments[0].Value).Type is { } type && types.Is(type, Known.WebApplication);
    }

    private static bool ReturnsText(IMethodSymbol function) =>
        function.ReturnType.SpecialType == SpecialType.System_String
        || function is { IsAsync: true, ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ SpecialType: SpecialType.System_String }] } };

    private static bool ReturnsNothing(IMethodSymbol function) =>
        function.ReturnsVoid || function.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments.Length: 0 };
}
