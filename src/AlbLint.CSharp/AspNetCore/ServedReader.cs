using AlbLint.CSharp.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore;

/// <summary>Finds whether an application serves gRPC and nothing else. Whatever gets hold of the application may serve something, but for what is known not to.</summary>
internal sealed class ServedReader(KnownTypes types, SyntaxPlaces places, CodeFacts facts)
{
    // Middleware that passes requests on, the services that gRPC has for itself, and what load balancers ask.
    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "MapGrpcReflectionService", "MapGrpcHealthChecksService", "MapHealthChecks", "UseRouting", "UseEndpoints", "UseAuthentication", "UseAuthorization", "UseCors", "UseHsts",
        "UseHttpsRedirection", "UseDeveloperExceptionPage", "UseExceptionHandler", "UseForwardedHeaders", "UseHttpLogging", "UseRequestTimeouts", "UseSerilogRequestLogging",
    };

    public void See(IOperation operation)
    {
        if (operation is not IInvocationOperation call)
        {
            return;
        }

        var method = call.TargetMethod;
        if (types.Is(method, Known.MapGrpcService))
        {
            facts.GrpcService ??= places.Of(call.Syntax);
        }

        // gRPC-Web and JSON transcoding are HTTP/1.1.
        facts.ServesOthers |= method.Name is "EnableGrpcWeb" or "AddJsonTranscoding"
            || (IsGivenApplication(call) && !IsOfApplication(method) && !types.Is(method, Known.MapGrpcService) && !Silent.Contains(method.Name) && !IsNote(call));
    }

    private bool IsGivenApplication(IInvocationOperation call) =>
        (call.Instance is { } instance && IsApplication(instance)) || call.Arguments.Any(argument => IsApplication(argument.Value));

    private bool IsApplication(IOperation value)
    {
        var type = value is IConversionOperation conversion ? conversion.Operand.Type : value.Type;
        return types.IsKindOf(type, Known.EndpointRouteBuilder) || types.IsKindOf(type, Known.ApplicationBuilder);
    }

    /// <summary>Whether a method is one that only starts and stops the application.</summary>
    private bool IsOfApplication(IMethodSymbol method) =>
        (types.Is(method.ContainingType, Known.WebApplication) && method.Name is "Run" or "RunAsync" or "StartAsync" or "StopAsync" or "DisposeAsync" or "WaitForShutdownAsync")
        || (method.Name is "Run" or "RunAsync" or "Start" or "StartAsync" or "WaitForShutdownAsync" && method.ContainingType.Name == "HostingAbstractionsHostExtensions");

    /// <summary>The text at the root by which the project template tells people that they need a gRPC client.</summary>
    private bool IsNote(IInvocationOperation call) =>
        types.Is(call.TargetMethod.ContainingType, Known.EndpointMaps) && call.TargetMethod.Name == "MapGet"
        && call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: "/" })
        && call.Descendants().Any(operation => operation.ConstantValue is { HasValue: true, Value: string text } && text.Contains("gRPC"));
}
