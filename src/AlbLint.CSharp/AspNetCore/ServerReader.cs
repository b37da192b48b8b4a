using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>
/// Finds what puts another server in the place of Kestrel. The server that is registered last runs, and hosts register Kestrel when they are made, so
/// that what the application registers wins. UseIIS is no such call: hosts make it themselves, and outside of IIS it does nothing.
/// See https://github.com/dotnet/aspnetcore/blob/main/src/DefaultBuilder/src/WebHost.cs
/// </summary>
internal sealed class ServerReader(KnownTypes types, CodeFacts facts)
{
    // Outside of Lambda the last one does nothing, but who calls it is deployed there:
    // https://github.com/aws/aws-lambda-dotnet/blob/master/Libraries/src/Amazon.Lambda.AspNetCoreServer.Hosting/README.md
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal) { "UseHttpSys", "UseServer", "UseTestServer", "AddAWSLambdaHosting" };

    public void See(IOperation operation)
    {
        if (operation is IInvocationOperation or IInvalidOperation && operation.Syntax is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: var name } })
        {
            facts.HasOtherServer |= Others.Contains(name.Identifier.ValueText) || RegistersServer(name, operation.SemanticModel);
            facts.UsesKestrel |= name.Identifier.ValueText is "UseKestrel" or "UseKestrelCore";
        }
    }

    /// <summary>Whether a method is AddSingleton&lt;IServer, ...&gt; or the like.</summary>
    private bool RegistersServer(SimpleNameSyntax method, SemanticModel? model) =>
        method is GenericNameSyntax { Identifier.ValueText: "AddSingleton" or "Singleton", TypeArgumentList.Arguments: [var service, ..] } && types.Is(model?.GetTypeInfo(service).Type, Known.Server);
}
