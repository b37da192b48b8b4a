using AlbLint.CSharp.Cdk.Values;
using AlbLint.Text;
using Microsoft.CodeAnalysis;

namespace AlbLint.CSharp.Cdk.Interpretation;

/// <summary>Where a program begins: its entry point, and the constructs that nothing in it makes, a library's for example.</summary>
internal sealed class ProgramStart(CdkProgram program)
{
    private readonly Interpreter _interpreter = new(program);

    /// <summary>A place that stands for the whole program; null when there is no code.</summary>
    public static Place? PlaceIn(Compilation compilation, SyntaxPlaces places) =>
        compilation.SyntaxTrees.FirstOrDefault() is { } tree ? places.Of(tree, default) : null;

    public void Run(CancellationToken cancellation)
    {
        var compilation = program.Code.Compilation;
        if (compilation.GetEntryPoint(cancellation) is { } main && program.Code.IsOwn(main))
        {
            _interpreter.Run(main, null, [.. main.Parameters.Select(Given)], program.Assembly.Nowhere.Place);
        }

        foreach (var type in Types(compilation.Assembly.GlobalNamespace).Where(IsConstruct))
        {
            var constructor = type.InstanceConstructors.OrderByDescending(candidate => candidate.Parameters.Length).FirstOrDefault();
            if (constructor is not null && !type.IsAbstract && !type.InstanceConstructors.Any(program.Ran.Contains))
            {
                _interpreter.Make(type, constructor, [.. constructor.Parameters.Select(Given)], program.Code.PlaceOf(type.DeclaringSyntaxReferences[0].GetSyntax(cancellation)));
            }
        }
    }

    private KeyValuePair<IParameterSymbol, Slot> Given(IParameterSymbol parameter)
    {
        var place = parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } reference ? program.Code.PlaceOf(reference.GetSyntax()) : program.Assembly.Nowhere.Place;
        var name = parameter.ContainingType.Name;
        return new(parameter, parameter.Type.SpecialType == SpecialType.System_String && parameter.Name == "id"
            ? Slot.Of(name, place)
            : Slot.Unknown($"parameter {parameter.Name} is given from outside", place, $"{name}.{parameter.Name}"));
    }

    private static bool IsConstruct(INamedTypeSymbol type)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (at.Name == "Construct" && at.ContainingNamespace?.Name == "Constructs")
            {
                return type.TypeKind == TypeKind.Class && type.DeclaringSyntaxReferences.Length > 0;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(member).Prepend(type) : Types(member));
}
