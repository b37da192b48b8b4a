using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>What code does to its response, step by step, on every way through it.</summary>
public sealed class HandlerTests
{
    [Theory]
    [InlineData("context.Response.StatusCode = 204;", "status 204")]
    [InlineData("context.Response.StatusCode = StatusCodes.Status205ResetContent;", "status 205")]
    [InlineData("var response = context.Response; response.StatusCode = 1000;", "status 1000")]
    [InlineData("context.Response.StatusCode = int.Parse(Console.ReadLine()!); context.Abort();", "status ?, abort")]
    [InlineData("context.Response.Headers[\"Transfer-Encoding\"] = \"chunked\";", "Transfer-Encoding: chunked")]
    [InlineData("context.Response.Headers.TransferEncoding = \"chunked\";", "Transfer-Encoding: chunked")]
    [InlineData("context.Response.Headers.Append(\"Transfer-Encoding\", \"chunked\");", "Transfer-Encoding: chunked")]
    [InlineData("context.Response.Headers.Add(\"Transfer-Encoding\", \"chunked\");", "Transfer-Encoding: chunked")]
    [InlineData("context.Response.Headers.TryAdd(\"Transfer-Encoding\", \"chunked\");", "Transfer-Encoding: chunked")]
    [InlineData("var headers = context.Response.Headers; headers[\"X\"] = Console.ReadLine();", "X: ?")]
    [InlineData("context.Response.Headers.Remove(\"transfer-encoding\");", "-transfer-encoding")]
    [InlineData("context.Response.ContentLength = 5;", "Content-Length: 5")]
    [InlineData("context.Response.ContentLength = null;", "-Content-Length")]
    [InlineData("context.Response.Headers.ContentLength = 5;", "Content-Length: 5")]
    [InlineData("await context.Response.WriteAsync(\"häh\");", "body 4")]
    [InlineData("await context.Response.WriteAsync(\"hi\", System.Text.Encoding.Unicode);", "body ?")]
    [InlineData("await context.Response.Body.WriteAsync(new byte[3]);", "body ?")]
    [InlineData("await context.Response.BodyWriter.WriteAsync(new byte[3]);", "body ?")]
    [InlineData("await Stream.Null.CopyToAsync(context.Response.Body);", "body ?")]
    [InlineData("await context.Response.SendFileAsync(\"x\");", "body ?")]
    [InlineData("await context.Response.WriteAsJsonAsync(1);", "droppable ?")]
    [InlineData("context.Features.Get<IHttpResponseFeature>()!.ReasonPhrase = \"no\";", "reason no")]
    [InlineData("context.Abort();", "abort")]
    public void A_statement_is_a_step(string code, string step) => Assert.Equal([step + ", end"], Lambda(code));

    [Theory]
    [InlineData("context.Request.Headers[\"Transfer-Encoding\"] = \"chunked\";")]
    [InlineData("new HttpResponseMessage().StatusCode = HttpStatusCode.NoContent;")]
    [InlineData("var copy = context.Response.StatusCode;")]
    [InlineData("await Stream.Null.WriteAsync(new byte[3]);")]
    public void What_leaves_the_response_alone_is_none(string code) => Assert.Empty(Lambda(code));

    [Fact]
    public void A_branch_that_returns_is_a_way_of_its_own() => Assert.Equal(["status 204, body 2, end", "body 3, end"], Lambda("""
        if (context.Request.Path == "/x") { context.Response.StatusCode = 204; await context.Response.WriteAsync("hi"); return; }
        await context.Response.WriteAsync("all");
        """));

    [Fact]
    public void A_branch_that_goes_on_leaves_doubt_behind() => Assert.Equal(["status 204, status ?, body 2, end", "status 204, status 200, body 2, end"], Lambda("""
        context.Response.StatusCode = 204;
        if (context.Request.Path == "/x") context.Response.StatusCode = 200;
        await context.Response.WriteAsync("hi");
        """));

    [Fact]
    public void Two_conditions_are_not_assumed_together() => Assert.DoesNotContain("status 204, body 2, end", Lambda("""
        var isHead = context.Request.Method == "HEAD";
        if (isHead) context.Response.StatusCode = 204;
        if (!isHead) await context.Response.WriteAsync("hi");
        """));

    [Fact]
    public void The_only_branch_that_goes_on_is_certain() => Assert.Equal(["status 204, body 2, end"], Lambda("""
        if (context.Request.Path == "/x") throw new Exception(); else context.Response.StatusCode = 204;
        await context.Response.WriteAsync("hi");
        """));

    [Theory]
    [InlineData("foreach (var item in items) { BODY }")]
    [InlineData("for (var i = 0; i < 2; i++) { BODY }")]
    [InlineData("switch (context.Request.Path) { case \"/x\": BODY break; }")]
    [InlineData("try { Console.WriteLine(); } catch { BODY }")]
    [InlineData("var n = context.Request.Path == \"/x\" && (context.Response.StatusCode = 200) == 200;")]
    public void What_may_not_run_is_no_certain_step(string code) => Assert.Equal("status 204, status ?, body 2, end", Lambda(
        $"var items = new[] {{ 1 }}; context.Response.StatusCode = 204; {code.Replace("BODY", "context.Response.StatusCode = 200;")} await context.Response.WriteAsync(\"hi\");")[0]);

    [Theory]
    [InlineData("await next(context);")]
    [InlineData("Fill(context.Response);")]
    [InlineData("await context.Response.Body.FlushAsync(); Local();")]
    public void Code_that_is_given_the_response_may_do_anything(string call) => Assert.Equal(["status 204, status ?, body 2, end"], Lambda(
        "RequestDelegate next = _ => Task.CompletedTask; context.Response.StatusCode = 204; " + call + " await context.Response.WriteAsync(\"hi\"); void Local() { }"));

    [Fact]
    public void Copied_headers_are_one_step() => Assert.Equal(["copies, end"], Lambda(Copy("context.Response.Headers[header.Key] = header.Value.ToArray();")));

    [Theory]
    [InlineData("foreach (var (name, values) in upstream.Headers) context.Response.Headers[name] = values.ToArray();")]
    [InlineData("foreach (var header in upstream.Headers.Concat(upstream.Content.Headers)) context.Response.Headers[header.Key] = header.Value.ToArray();")]
    [InlineData("foreach (KeyValuePair<string, IEnumerable<string>> header in upstream.Headers) { try { context.Response.Headers.Add(header.Key, header.Value.ToArray()); } catch (Exception) { } }")]
    [InlineData("var response = context.Response; foreach (var header in upstream.Headers) { response.Headers.Add(header.Key, new Microsoft.Extensions.Primitives.StringValues(header.Value.ToArray())); }")]
    public void Headers_are_copied_in_other_words(string loop) => Assert.Equal(["copies, end"], Lambda("using var upstream = new HttpResponseMessage(); " + loop));

    [Fact]
    public void A_result_of_ones_own_copies_headers_too()
    {
        var application = CSharpSource.Read([KeepAliveTests.App(""), """
            class ProxyResult(HttpResponseMessage upstream) : Microsoft.AspNetCore.Mvc.IActionResult
            {
                public async Task ExecuteResultAsync(Microsoft.AspNetCore.Mvc.ActionContext context)
                {
                    context.HttpContext.Response.StatusCode = (int)upstream.StatusCode;
                    foreach (var header in upstream.Headers) context.HttpContext.Response.Headers[header.Key] = header.Value.ToArray();
                    await upstream.Content.CopyToAsync(context.HttpContext.Response.Body);
                }
            }
            """]);

        Assert.Equal("status ?, copies, body ?", StepText.Of(Assert.Single(application!.Handlers)));
    }

    [Fact]
    public void Headers_taken_out_later_are_a_step() => Assert.Equal(["copies, -transfer-encoding, end"], Lambda(
        Copy("context.Response.Headers[header.Key] = header.Value.ToArray();") + "context.Response.Headers.Remove(\"transfer-encoding\");"));

    [Theory]
    [InlineData("if (header.Key.Equals(\"Transfer-Encoding\", StringComparison.OrdinalIgnoreCase)) continue; context.Response.Headers.Append(header.Key, header.Value.ToArray());")]
    [InlineData("if (header.Key != \"Transfer-Encoding\") { context.Response.Headers.TryAdd(header.Key, header.Value.ToArray()); }")]
    public void Headers_that_the_loop_leaves_out_are_not_copied(string body) => Assert.Equal(["copies except Transfer-Encoding, end"], Lambda(Copy(body)));

    [Theory]
    [InlineData("upstream.Headers", "if (Skip(header.Key)) continue;")]
    [InlineData("upstream.Content.Headers", "")]
    [InlineData("upstream.Headers.Where(h => h.Key != \"Transfer-Encoding\")", "")]
    [InlineData("upstream.Headers.NonValidated", "")]
    public void A_loop_that_is_not_understood_copies_nothing_known(string headers, string filter) => Assert.DoesNotContain("copies", string.Join(";", Lambda(
        $"using var upstream = new HttpResponseMessage(); foreach (var header in {headers}) {{ {filter} context.Response.Headers[header.Key] = header.Value.ToString(); }} bool Skip(string name) => true;")));

    [Fact]
    public void A_method_is_a_handler_without_a_certain_end()
    {
        var application = CSharpSource.Read([KeepAliveTests.App(""), """
            class Edge(RequestDelegate next)
            {
                public async Task InvokeAsync(HttpContext context)
                {
                    context.Response.StatusCode = 99;
                    await next(context);
                }
            }
            """]);

        var handler = Assert.Single(application!.Handlers);
        Assert.Equal("InvokeAsync", handler.Name);
        Assert.Equal("InvokeAsync", handler.Place.File.Content.Substring(handler.Place.Range.Start, handler.Place.Range.Length));
        Assert.Equal("status 99, status ?", StepText.Of(handler));
    }

    [Theory]
    [InlineData("(HttpContext c) => { c.Response.StatusCode = 204; return \"text\"; }", "status 204, body 4, end")]
    [InlineData("async (HttpContext c) => { c.Response.StatusCode = 204; await Task.Yield(); return Console.ReadLine() + \"\"; }", "status 204, body ?, end")]
    [InlineData("(HttpContext c) => { c.Response.StatusCode = 204; return (string?)null; }", "status 204, end")]
    public void A_returned_text_is_written(string handler, string steps) => Assert.Equal([steps], Steps($"app.MapGet(\"/\", {handler});"));

    [Theory]
    [InlineData("app.MapGet(\"/\", (HttpContext c) => { c.Response.StatusCode = 204; return \"text\"; }).AddEndpointFilter(async (c, next) => await next(c));")]
    [InlineData("app.MapGroup(\"/a\").MapGet(\"/\", (HttpContext c) => { c.Response.StatusCode = 204; return \"text\"; });")]
    [InlineData("app.MapGet(\"/\", (HttpContext c) => { c.Response.StatusCode = 204; return new { Text = \"json\" }; });")]
    [InlineData("Func<HttpContext, string> made = c => { c.Response.StatusCode = 204; return \"text\"; };")]
    public void What_else_is_returned_is_not_certainly_written(string code) => Assert.Contains("status 204", Steps(code));

    [Theory]
    [InlineData("public class Orders : Microsoft.AspNetCore.Mvc.ControllerBase { public void Show() => HttpContext.Abort(); }", "abort")]
    [InlineData("class Edge { public Task InvokeAsync(HttpContext context) { context.Abort(); return Task.CompletedTask; } }", "abort")]
    [InlineData("class Edge { static void Give(HttpContext context) { context.Response.ContentLength = 1; context.Abort(); } }", "Content-Length: 1")]
    [InlineData("class Edge { void Give(HttpContext context, CancellationToken stop) { context.Response.ContentLength = 1; stop.Register(() => context.Abort()); } }", "Content-Length: 1")]
    public void An_abort_counts_where_a_request_comes_in(string type, string steps) => Assert.Equal([steps], CSharpSource.Read([KeepAliveTests.App(""), type])!.Handlers.Select(StepText.Of));

    [Fact]
    public void A_lambda_has_the_name_of_its_route() =>
        Assert.Equal("/orders", Assert.Single(CSharpSource.Read("var app = WebApplication.Create(); app.MapGet(\"/orders\", (HttpContext c) => c.Abort());")!.Handlers).Name);

    private static string Copy(string body) => "using var upstream = new HttpResponseMessage(); foreach (var header in upstream.Headers) { " + body + " }";

    private static List<string> Lambda(string code) =>
        Steps("app.MapGet(\"/\", async (HttpContext context) => { await Task.Yield(); " + code + " }); static void Fill(HttpResponse response) { }");

    private static List<string> Steps(string code) =>
        [.. CSharpSource.Read("var app = WebApplication.Create();\n" + code)!.Handlers.Select(StepText.Of)];
}
