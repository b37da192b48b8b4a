using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.Values;

/// <summary>
/// What code asks of the environment that it runs in: <c>env.IsDevelopment()</c>, <c>env.EnvironmentName</c>. Serves all of an application's code. May be
/// used from several threads.
/// </summary>
/// <param name="compilation">The code.</param>
/// <param name="types">The known types.</param>
/// <param name="name">The environment's name, as far as what starts the application says; null when it is not known.</param>
internal sealed class EnvironmentReads(Compilation compilation, KnownTypes types, string? name)
{
    private const string IsEnvironment = "IsEnvironment";
    private const string EnvironmentName = "EnvironmentName";

    // The names that the framework has a question for: https://learn.microsoft.com/dotnet/api/microsoft.extensions.hosting.environments
    private static readonly Dictionary<string, string> Questions = new(StringComparer.Ordinal)
    {
        ["IsDevelopment"] = "Development",
        ["IsStaging"] = "Staging",
        ["IsProduction"] = "Production",
    };

    private static readonly WordSet Setters = new("UseEnvironment", "ConfigureHostConfiguration", "UseConfiguration", "SetEnvironmentVariable", "EnvironmentKey", EnvironmentName);

    private readonly Lazy<string?> _name = new(() => compilation.SyntaxTrees.Any(SetsName) ? null : name);

    /// <summary>Whether code may ask anything, by the names in it.</summary>
    public static bool MayAsk(SyntaxNode code) => code.DescendantTokens().Any(token =>
        token.RawKind == (int)SyntaxKind.IdentifierToken && token.ValueText is IsEnvironment or EnvironmentName or "IsDevelopment" or "IsStaging" or "IsProduction");

    /// <summary>The answer to <c>env.IsDevelopment()</c> or <c>env.IsEnvironment("Test")</c>, which ignores case; null for any other call.</summary>
    public Value? Of(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (!Known.EnvironmentQuestions.Any(type => types.Is(method.ContainingType, type)))
        {
            return null;
        }

        var asked = Questions.TryGetValue(method.Name, out var known) ? known
            : method.Name == IsEnvironment && call.Arguments.Length == 2 && call.Arguments[1].Value is { } other ? TextOf(other)
            : null;
        return asked is null || _name.Value is not { } environment ? Unknown : Value.Of(environment.Equals(asked, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The value of <c>env.EnvironmentName</c>; null for any other property.</summary>
    public Value? Of(IPropertyReferenceOperation property) =>
        property.Property.Name != EnvironmentName || !Known.HostEnvironments.Any(type => types.IsKindOf(property.Property.ContainingType, type)) ? null
        : _name.Value is { } environment ? Value.Of(environment)
        : Unknown;

    /// <summary>The value of <c>Environments.Development</c>; null for any other field.</summary>
    public Value? Of(IFieldReferenceOperation field) =>
        types.Is(field.Field.ContainingType, Known.Environments) && Questions.ContainsValue(field.Field.Name) ? Value.Of(field.Field.Name) : null;

    private static Value Unknown => Value.Unknown("the environment's name is not known");

    private string? TextOf(IOperation value) => (value is IFieldReferenceOperation field ? Of(field)?.Content : value.ConstantValue.Value) as string;

    /// <summary>Whether code of its own chooses the environment, or may. Goes by names alone.</summary>
    private static bool SetsName(SyntaxTree tree) => Setters.StandIn(tree, CancellationToken.None) && tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>()
        .Any(one => Setters.Contains(one.Identifier.ValueText) && (one.Identifier.ValueText != EnvironmentName || IsTarget(one)));

    private static bool IsTarget(IdentifierNameSyntax name)
    {
        SyntaxNode node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return node.Parent is AssignmentExpressionSyntax assignment && assignment.Left == node;
    }
}
