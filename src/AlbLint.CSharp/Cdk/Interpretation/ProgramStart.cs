using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>
/// Where a program begins: its entry point, or a construct that nothing in it makes, a library's for example. Each is run by itself: what
/// makes one throw says nothing of the others.
/// </summary>
/// <param name="method">The entry point or the constructor.</param>
internal sealed class ProgramStart(IMethodSymbol method)
{
    /// <summary>A place that stands for the whole program; null when there is no code.</summary>
    public static Place? PlaceIn(Compilation compilation, SyntaxPlaces places) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } tree ? places.Of(tree, default) : null;

    /// <summary>Every start, first those that are likely to make the constructs of the others.</summary>
    public static IEnumerable<ProgramStart> In(ProgramCode code, CancellationToken cancellation)
    {
        var main = code.Compilation.GetEntryPoint(cancellation) is { } found && code.IsOwn(found) ? found : null;
        var constructors = Types(code.Compilation.Assembly.GlobalNamespace).Where(type => !type.IsAbstract && type.TypeKind == TypeKind.Class && type.DeclaringSyntaxReferences.Length > 0)
            .Select(type => (Type: type, Rank: Rank(type))).Where(pair => pair.Rank is not null && !code.Bystanders.Has(pair.Type)).OrderBy(pair => pair.Rank)
            .Select(pair => pair.Type.InstanceConstructors.OrderByDescending(constructor => constructor.Parameters.Length).FirstOrDefault());
        return constructors.Prepend(main).OfType<IMethodSymbol>().Select(method => new ProgramStart(method));
    }

    /// <summary>Whether a run made the construct.</summary>
    public bool IsPartOf(ProgramRun run) => method.MethodKind == MethodKind.Constructor && method.ContainingType.InstanceConstructors.Any(run.Ran.Contains);

    public void Run(CdkProgram program)
    {
        var interpreter = new Interpreter(program);
        List<KeyValuePair<IParameterSymbol, Slot>> given = [.. method.Parameters.Select(parameter => Given(parameter, program))];
        if (method.MethodKind == MethodKind.Constructor)
        {
            interpreter.Make(method.ContainingType, method, given, program.Code.PlaceOf(method.ContainingType.DeclaringSyntaxReferences[0].GetSyntax()));
        }
        else
        {
            interpreter.Run(method, null, given, program.Assembly.Nowhere.Place);
        }
    }

    private static KeyValuePair<IParameterSymbol, Slot> Given(IParameterSymbol parameter, CdkProgram program)
    {
        var place = parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } reference ? program.Code.PlaceOf(reference.GetSyntax()) : program.Assembly.Nowhere.Place;
        var name = parameter.ContainingType.Name;
        return new(parameter, parameter.Type.SpecialType == SpecialType.System_String && parameter.Name == "id"
            ? Slot.Of(name, place)
            : Slot.Unknown($"parameter {parameter.Name} is given from outside", place, $"{name}.{parameter.Name}"));
    }

    // Stages make stacks, and stacks make other constructs. Null for what is no construct.
    private static int? Rank(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            switch (at.Name)
            {
                case "Stage" when at.ContainingNamespace?.Name == "CDK":
                    return 0;
                case "Stack" when at.ContainingNamespace?.Name == "CDK":
                    return 1;
                case "Construct" when at.ContainingNamespace?.Name == "Constructs":
                    return 2;
            }
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}
