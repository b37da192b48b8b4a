namespace AlbLint.EndToEnd.Tests.Kestrel;

/// <summary>Handlers, with what is wrong with their bytes and the rule that is about it; null where nothing is.</summary>
internal static class ResponsePrograms
{
    public static IReadOnlyDictionary<string, (WebProgram Program, WireFault Fault, string? Rule)> All { get; } = new Dictionary<string, (WebProgram, WireFault, string?)>
    {
        ["plain text"] = (Web("""await context.Response.WriteAsync("ok");"""), WireFault.None, null),
        ["status 404 with a body"] = (Web("""context.Response.StatusCode = 404; await context.Response.WriteAsync("no");"""), WireFault.None, null),
        ["status 0"] = (Web("context.Response.StatusCode = 0;"), WireFault.Status, "ALB4002"),
        ["status 99"] = (Web("context.Response.StatusCode = 99;"), WireFault.Status, "ALB4002"),
        ["status 1000"] = (Web("context.Response.StatusCode = 1000;"), WireFault.Status, "ALB4002"),
        ["status 599"] = (Web("context.Response.StatusCode = 599;"), WireFault.None, null),
        ["Transfer-Encoding by hand"] = (Web("""context.Response.Headers["Transfer-Encoding"] = "chunked"; await context.Response.WriteAsync("not framed");"""), WireFault.Chunks, "ALB4001"),
        ["Transfer-Encoding by hand, as a property"] = (Web("""context.Response.Headers.TransferEncoding = "chunked"; await context.Response.WriteAsync("not framed");"""), WireFault.Chunks, "ALB4001"),
        ["Transfer-Encoding by hand, appended"] = (Web("""context.Response.Headers.Append("transfer-encoding", "chunked"); await context.Response.WriteAsync("not framed");"""), WireFault.Chunks, "ALB4001"),
        ["Transfer-Encoding set and taken out again"] = (Web("""
            context.Response.Headers.TransferEncoding = "chunked";
            context.Response.Headers.Remove("Transfer-Encoding");
            await context.Response.WriteAsync("framed");
            """), WireFault.None, null),
        ["a reason phrase with a line break"] = (Web("""
            context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = "Fine\r\nInjected: yes";
            await context.Response.WriteAsync("ok");
            """), WireFault.InjectedHeader, "ALB4005"),
        ["a body with status 204"] = (Web("""context.Response.StatusCode = 204; await context.Response.WriteAsync("none");"""), WireFault.Closed, "ALB4003"),
        ["a body with status 304"] = (Web("""context.Response.StatusCode = 304; await context.Response.WriteAsync("none");"""), WireFault.Closed, "ALB4003"),
        ["status 204 without a body"] = (Web("context.Response.StatusCode = 204;"), WireFault.None, null),
        ["JSON with status 204, which is dropped"] = (Web("""context.Response.StatusCode = 204; await context.Response.WriteAsJsonAsync(new { Text = "none" });"""), WireFault.None, null),
        ["JSON with status 205, which is dropped"] = (Web("""context.Response.StatusCode = 205; await context.Response.WriteAsJsonAsync(new { Text = "none" });"""), WireFault.Unframed, "ALB4003"),
        ["Content-Length too large"] = (Web("""context.Response.ContentLength = 100; await context.Response.WriteAsync("short");"""), WireFault.ShortBody, "ALB4004"),
        ["Content-Length too small"] = (Web("""context.Response.ContentLength = 2; await context.Response.WriteAsync("longer");"""), WireFault.ShortBody, "ALB4004"),
        ["Content-Length that is right"] = (Web("""context.Response.ContentLength = 5; await context.Response.WriteAsync("right");"""), WireFault.None, null),
        ["headers copied from a chunked answer"] = (Web($"""
            {Upstream}
            foreach (var header in upstream.Headers) context.Response.Headers[header.Key] = header.Value.ToArray();
            await upstream.Content.CopyToAsync(context.Response.Body);
            """), WireFault.Chunks, "ALB4001"),
        ["headers copied from a chunked answer but for one"] = (Web($"""
            {Upstream}
            foreach (var header in upstream.Headers) context.Response.Headers[header.Key] = header.Value.ToArray();
            context.Response.Headers.Remove("transfer-encoding");
            await upstream.Content.CopyToAsync(context.Response.Body);
            """), WireFault.None, null),
        ["a text returned with status 204"] = (Route("""(HttpContext context) => { context.Response.StatusCode = 204; return "none"; }"""), WireFault.Closed, "ALB4003"),
        ["a text returned with status 304 later"] = (Route("""async (HttpContext context) => { context.Response.StatusCode = 304; await Task.Yield(); return ""; }"""), WireFault.Closed, "ALB4003"),
        ["a text returned with status 200"] = (Route("""(HttpContext context) => "some" """), WireFault.None, null),
        ["no text returned with status 204"] = (Route("""(HttpContext context) => { context.Response.StatusCode = 204; return (string?)null; }"""), WireFault.None, null),
        ["a text returned with a Content-Length too large"] = (Route("""(HttpContext context) => { context.Response.ContentLength = 9; return "short"; }"""), WireFault.ShortBody, "ALB4004"),
        ["a result with status 1000"] = (Route("() => Results.StatusCode(1000)"), WireFault.Status, "ALB4002"),
        ["a result with status 201"] = (Route("() => Results.StatusCode(201)"), WireFault.None, null),
        ["a JSON result with status 204, which is dropped"] = (Route("""() => Results.Json(new { Text = "none" }, statusCode: 204)"""), WireFault.None, null),
        ["a text as a result with status 304"] = (Route("""() => Results.Text("none", statusCode: 304)"""), WireFault.ShortBody, "ALB4003"),
        ["an empty text as a result with status 204"] = (Route("""() => Results.Content("", statusCode: 204)"""), WireFault.Closed, "ALB4003"),
        ["no text as a result with status 204"] = (Route("""() => Results.Text((string?)null, statusCode: 204)"""), WireFault.None, null),
        ["a text as a result with status 204, which Kestrel refuses"] = (Route("""() => Results.Text("none", statusCode: 204)"""), WireFault.None, null),
        ["a text as a result with its own Content-Length"] = (Route("""(HttpContext context) => { context.Response.ContentLength = 9; return Results.Text("right"); }"""), WireFault.None, null),
        ["a JSON result with status 205"] = (Route("""() => Results.Json(new { Text = "none" }, statusCode: 205)"""), WireFault.Unframed, "ALB4003"),
        ["a problem with status 1000"] = (Route("""() => Results.Problem("no", statusCode: 1000)"""), WireFault.Status, "ALB4002"),
        ["a status that a result replaces"] = (Route("""(HttpContext context) => { context.Response.StatusCode = 999; return Results.Ok("some"); }"""), WireFault.None, null),
        ["a status that a result leaves"] = (Route("""(HttpContext context) => { context.Response.StatusCode = 999; return Results.Text("some"); }"""), WireFault.Status, "ALB4002"),
        ["an action's status 99"] = (Action("new StatusCodeResult(99)"), WireFault.Status, "ALB4002"),
        ["an action's object with status 1000"] = (Action("""StatusCode(1000, "none")"""), WireFault.Status, "ALB4002"),
        ["an action's object with status 205"] = (Action("StatusCode(205, new { A = 1 })"), WireFault.Unframed, "ALB4003"),
        ["an action's object with status 204, which is dropped"] = (Action("StatusCode(204, new { A = 1 })"), WireFault.None, null),
        ["an action's plain text with status 204"] = (Action("""StatusCode(204, "none")"""), WireFault.Closed, "ALB4003"),
        ["an action's plain text as an object with status 204"] = (Action("""new ObjectResult("none") { StatusCode = 204 }"""), WireFault.Closed, "ALB4003"),
        ["an action's JSON text with status 204, which is dropped"] = (Action("""new JsonResult("none") { StatusCode = 204 }"""), WireFault.None, null),
        ["an action's plain text with status 304"] = (Action("""StatusCode(304, "none")"""), WireFault.Closed, "ALB4003"),
        ["an action's plain text with status 205"] = (Action("""StatusCode(205, "none")"""), WireFault.Closed, "ALB4003"),
        ["an action's text with status 304"] = (Action("""new ContentResult { StatusCode = 304, Content = "none" }"""), WireFault.ShortBody, "ALB4003"),
        ["an action's empty text with status 204"] = (Action("""new ContentResult { StatusCode = 204, Content = "" }"""), WireFault.None, null),
        ["an action's text with status 204, which Kestrel refuses"] = (Action("""new ContentResult { StatusCode = 204, Content = "none" }"""), WireFault.None, null),
        ["Abort"] = (Web("context.Abort();"), WireFault.NoBytes, "ALB4006"),
    };

    private const string Upstream = """using var upstream = new HttpResponseMessage { Content = new StringContent("from elsewhere"), Headers = { TransferEncodingChunked = true } };""";

    private static WebProgram Web(string handler) => Route($$"""
        async (HttpContext context) =>
        {
            {{handler}}
            await Task.CompletedTask;
        }
        """);

    private static WebProgram Route(string handler) => new($"""
        using Microsoft.AspNetCore.Http.Features;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/second", () => "second");
        app.MapGet("/", {handler});
        app.Run("http://127.0.0.1:PORT1");
        """);

    private static WebProgram Action(string result) => new($$"""
        using Microsoft.AspNetCore.Mvc;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers().AddApplicationPart(typeof(OrdersController).Assembly);
        var app = builder.Build();
        app.MapControllers();
        app.Run("http://127.0.0.1:PORT1");

        public class OrdersController : ControllerBase
        {
            [HttpGet("/second")]
            public string Second() => "second";

            [HttpGet("/")]
            public IActionResult First() => {{result}};
        }
        """);
}
