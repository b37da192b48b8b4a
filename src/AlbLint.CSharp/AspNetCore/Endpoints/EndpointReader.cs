using System.Net;
using AlbLint.CSharp.Symbols;
using AlbLint.CSharp.Values;
using AlbLint.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace AlbLint.CSharp.AspNetCore.Endpoints;

/// <summary>Finds what code makes Kestrel listen on.</summary>
internal sealed class EndpointReader(KnownTypes types, Evaluator evaluator, Conditions conditions, Certainty certainty, CodeFacts facts)
{
    private readonly ListenSetupReader _setups = new(types, evaluator, conditions, certainty);

    public void See(IOperation operation)
    {
        if (operation is not IInvocationOperation call)
        {
            return;
        }

        var method = call.TargetMethod;
        if (types.Is(method.ContainingType, Known.KestrelServerOptions))
        {
            SeeKestrel(call);
        }
        else if (types.Is(method, Known.UseUrls))
        {
            AddUrls(call, call.Arguments[call.Arguments.Length - 1].Value, UrlsWay.Host);
        }
        else if (method.Name == "UseSetting" && call.Arguments.Length == 2 && types.IsKindOf(method.ContainingType, Known.WebHostBuilder))
        {
            if (IsUrls(call.Arguments[0].Value))
            {
                AddUrls(call, call.Arguments[1].Value, UrlsWay.Host);
            }
        }
        else if (types.Is(method, Known.Run) || types.Is(method, Known.RunAsync))
        {
            if (call.Arguments.FirstOrDefault(argument => !argument.IsImplicit)?.Value is { } url && !(url.ConstantValue is { HasValue: true, Value: null }))
            {
                AddUrls(call, url, UrlsWay.Run);
            }
        }
        else if (types.Is(method, Known.PreferHostingUrls))
        {
            facts.OtherEndpoints ??= PlaceOf(call);
        }
        else if (call.Instance is IPropertyReferenceOperation property && types.Is(property.Property, Known.Urls))
        {
            if (method.Name == "Add" && call.Arguments.Length == 1)
            {
                AddUrls(call, call.Arguments[0].Value, UrlsWay.App);
            }
            else if (method.Name is "Clear" or "Remove")
            {
                facts.OtherEndpoints ??= PlaceOf(call);
            }
        }
    }

    private void SeeKestrel(IInvocationOperation call)
    {
        switch (call.TargetMethod.Name)
        {
            case "ConfigureEndpointDefaults":
                facts.EndpointDefaults.Add(certainty.IsConditional(call) ? ListenSetupOfDoubt(call) : _setups.Of(call));
                break;
            case "ListenAnyIP":
                Add(call, Port(call), Setting.Written(false, PlaceOf(call)));
                break;
            case "ListenLocalhost":
                Add(call, Port(call), Setting.Written(true, PlaceOf(call)));
                break;
            case "Listen":
                AddListen(call);
                break;
            case "ListenUnixSocket" or "ListenNamedPipe":
                Add(call, null, Setting.Written(true, PlaceOf(call)));
                break;
            case "Configure":
                SeeLoader(call);
                break;
            case "ListenHandle":
                facts.OtherEndpoints ??= PlaceOf(call);
                break;
        }
    }

    /// <summary>A new loader takes the place of the one that reads the section Kestrel; what is added to it is not followed.</summary>
    private void SeeLoader(IInvocationOperation call)
    {
        var section = call.Arguments.Length == 0 ? Value.Of("") : evaluator.Configuration.Section(call.Arguments[0].Value);
        var isUsed = call.Parent is not (IExpressionStatementOperation or IReturnOperation or IInvocationOperation { TargetMethod.Name: "Load" });
        if (section.Content is string path && !isUsed && !certainty.IsConditional(call))
        {
            facts.EndpointSections.Add(path);
        }
        else
        {
            facts.OtherEndpoints ??= PlaceOf(call);
        }
    }

    private void AddListen(IInvocationOperation call)
    {
        var first = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        first = first is IConversionOperation conversion ? conversion.Operand : first;
        var creation = first as IObjectCreationOperation;
        var isEndPoint = creation is { Type.Name: "IPEndPoint", Arguments.Length: 2 };
        var port = isEndPoint ? evaluator.Read<int>(creation!.Arguments[1].Value) : Port(call);
        Add(call, port, Loopback(isEndPoint ? creation!.Arguments[0].Value : first, call));
    }

    private Setting<bool> Loopback(IOperation? address, IInvocationOperation call)
    {
        bool? isLoopback = address switch
        {
            IFieldReferenceOperation { Field: { ContainingType.Name: "IPAddress", Name: var name } } => name switch
            {
                "Loopback" or "IPv6Loopback" => true,
                "Any" or "IPv6Any" => false,
                _ => null,
            },
            IInvocationOperation { TargetMethod: { ContainingType.Name: "IPAddress", Name: "Parse" }, Arguments.Length: > 0 } parse
                when evaluator.Of(parse.Arguments[0].Value).Content is string text && IPAddress.TryParse(text, out var parsed) => IPAddress.IsLoopback(parsed),
            _ => null,
        };
        return isLoopback is { } known ? Setting.Written(known, PlaceOf(call)) : Setting.Unknown<bool>("the address is not known", PlaceOf(call));
    }

    private Setting<int> Port(IInvocationOperation call) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "port")?.Value is { } port
            ? evaluator.Read<int>(port) : Setting.Unknown<int>("the port is not known", PlaceOf(call));

    private void Add(IInvocationOperation call, Setting<int>? port, Setting<bool> isLoopback) =>
        facts.Listens.Add(new ListenFact(PlaceOf(call), port, isLoopback, _setups.Of(call), certainty.IsConditional(call)));

    private void AddUrls(IInvocationOperation call, IOperation value, UrlsWay way)
    {
        var texts = value is IArrayCreationOperation { Initializer: { } items } ? items.ElementValues.ToList() : [value];
        facts.Urls.Add(new UrlsFact([.. texts.Select(evaluator.Read<string>)], way, certainty.IsConditional(call)));
    }

    /// <summary>Whether a key of the host's settings is that of the addresses; WebHostDefaults has it as a field that is no constant.</summary>
    private bool IsUrls(IOperation key) =>
        key is IFieldReferenceOperation { Field.Name: "ServerUrlsKey" }
        || (evaluator.Of(key).Content is string text && text.Equals("urls", StringComparison.OrdinalIgnoreCase));

    private ListenSetup ListenSetupOfDoubt(IInvocationOperation call) =>
        new(Setting.Unknown<bool>("a condition decides", PlaceOf(call)), Setting.Unknown<int>("a condition decides", PlaceOf(call)));

    private Text.Place PlaceOf(IOperation operation) => evaluator.Places.Of(operation.Syntax);
}
