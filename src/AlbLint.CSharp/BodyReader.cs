using AlbLint.CSharp.AspNetCore;
using AlbLint.CSharp.AspNetCore.Endpoints;
using AlbLint.CSharp.AspNetCore.Responses;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Servers;

namespace AlbLint.CSharp;

/// <summary>Reads one body of code for everything that the application is made of.</summary>
internal static class BodyReader
{
    public static CodeFacts Read(Body body, KnownTypes types, DotNetConfiguration settings, EnvironmentReads environment, SyntaxPlaces places, CancellationToken cancellation)
    {
        var facts = ReadBound(body, types, settings, environment, places, cancellation);
        return !facts.HasUnbound || UnboundLinks.Without(body, types, places, cancellation) is not { Unbound.Count: > 0 } bound ? facts
            : ReadBound(bound, types, settings, environment, places, cancellation);
    }

    private static CodeFacts ReadBound(Body body, KnownTypes types, DotNetConfiguration settings, EnvironmentReads environment, SyntaxPlaces places, CancellationToken cancellation)
    {
        var (owner, root, compilation) = body;
        var facts = new CodeFacts(places.Of(root.Syntax));
        var evaluator = new Evaluator(compilation, types, settings, environment, places, cancellation);
        var conditions = new Conditions(root, new Evaluator(compilation, types, DotNetConfiguration.Empty, environment, places, cancellation));
        var certainty = new Certainty(conditions);
        var limits = new KestrelLimitsReader(types, settings, evaluator, certainty, facts, owner);
        var endpoints = new EndpointReader(types, evaluator, conditions, certainty, facts);
        var hostSettings = new HostSettingsReader(types, evaluator, certainty, facts, owner);
        var requestTimeouts = new RequestTimeoutReader(types, evaluator, certainty, facts, owner);
        var served = new ServedReader(types, places, facts);
        var host = new HostReader(compilation, types, places, facts);
        var server = new ServerReader(types, facts);
        host.See(body.Unbound);
        var operations = conditions.Live(root).ToList();
        foreach (var operation in operations)
        {
            cancellation.ThrowIfCancellationRequested();
            limits.See(operation);
            endpoints.See(operation);
            hostSettings.See(operation);
            requestTimeouts.See(operation);
            served.See(operation);
            host.See(operation);
            server.See(operation);
        }

        var handlers = new HandlerReader(types, evaluator, conditions, owner, cancellation);
        facts.Handlers = [.. handlers.Read(root)];
        facts.LambdaResponses = [.. new LambdaResponseReader(types, evaluator).Read(operations)];
        facts.Days.AddRange(evaluator.Days);
        return facts;
    }
}
