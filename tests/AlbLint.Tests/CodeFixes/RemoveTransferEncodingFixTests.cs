using AlbLint.CodeFixes;

namespace AlbLint.Tests.CodeFixes;

public sealed class RemoveTransferEncodingFixTests
{
    private const string Rest = "    await context.Response.WriteAsync(\"body\");\n";

    [Theory]
    [InlineData("context.Response.Headers[\"Transfer-Encoding\"] = \"chunked\";")]
    [InlineData("context.Response.Headers.TransferEncoding = \"chunked\";")]
    [InlineData("context.Response.Headers.Append(\"Transfer-Encoding\", \"chunked\");")]
    public Task Removes_the_statement(string statement) => FixTest.Fixes(new RemoveTransferEncodingFix(), Program($"    {statement}\n{Rest}"), Program(Rest));

    [Fact]
    public Task Removes_every_statement_at_once() => FixTest.FixesAll(new RemoveTransferEncodingFix(),
        Program("    context.Response.Headers.TransferEncoding = \"chunked\";\n" + Rest, "    context.Response.Headers[\"Transfer-Encoding\"] = \"chunked\";\n" + Rest),
        Program(Rest, Rest));

    [Fact]
    public Task Offers_nothing_where_the_header_is_copied_with_others() => FixTest.OffersNothing(new RemoveTransferEncodingFix(), """
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", async (HttpContext context, System.Net.Http.HttpClient client) =>
        {
            var upstream = await client.GetAsync("http://upstream");
            foreach (var header in upstream.Headers)
            {
                context.Response.Headers[header.Key] = new Microsoft.Extensions.Primitives.StringValues([.. header.Value]);
            }

            await upstream.Content.CopyToAsync(context.Response.Body);
        });
        app.Run();
        """);

    private static string Program(params string[] handlers) =>
        "var app = WebApplication.CreateBuilder(args).Build();\n"
        + string.Concat(handlers.Select((handler, i) => $"app.MapGet(\"/{i}\", async (HttpContext context) =>\n{{\n{handler}}});\n"))
        + "app.Run();\n";
}
