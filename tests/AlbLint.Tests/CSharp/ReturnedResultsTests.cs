using AlbLint.Tests.Kit;

namespace AlbLint.Tests.CSharp;

/// <summary>What results do to the response that a handler or an action returns them for.</summary>
public sealed class ReturnedResultsTests
{
    [Theory]
    [InlineData("Results.StatusCode(1000)", "status 1000")]
    [InlineData("TypedResults.StatusCode(99)", "status 99")]
    [InlineData("Results.Text(\"hi\", statusCode: 304)", "status 304, Content-Length: 2, body 2")]
    [InlineData("TypedResults.Content(\"hi\", \"text/plain\", null, 304)", "status 304, Content-Length: 2, body 2")]
    [InlineData("Results.Text(\"\", statusCode: 204)", "status 204, Content-Length: 0, body 0")]
    [InlineData("Results.Content(null, statusCode: 204)", "status 204")]
    [InlineData("Results.Text(\"hi\", null, System.Text.Encoding.Unicode, 204)", "status 204, Content-Length: ?, body ?")]
    [InlineData("Results.Json(new { A = 1 }, statusCode: 205)", "status 205, droppable ?")]
    [InlineData("Results.Problem(\"no\", statusCode: 1000)", "status 1000, droppable ?")]
    [InlineData("Console.ReadLine() is null ? Results.StatusCode(1000) : Results.Ok()", "status 1000")]
    [InlineData("Console.ReadLine() switch { null => Results.Ok(), \"\" => throw new Exception(), _ => Results.StatusCode(1000) }", "status 1000")]
    public void A_result_of_a_route_does_what_its_maker_is_told(string result, string steps) => Assert.Equal([steps], Steps($"app.MapGet(\"/\", IResult () => {result});"));

    [Theory]
    [InlineData("StatusCode(1000)", "status 1000")]
    [InlineData("StatusCode(205, \"reset\")", "status 205, body ?")]
    [InlineData("StatusCode(205, new { A = 1 })", "status 205, droppable ?")]
    [InlineData("new ObjectResult(\"none\") { StatusCode = 204 }", "status 204, body ?")]
    [InlineData("new JsonResult(\"none\") { StatusCode = 204 }", "status 204, droppable ?")]
    [InlineData("StatusCode(205, null)", "status 205")]
    [InlineData("Problem(statusCode: 1000)", "status 1000, droppable ?")]
    [InlineData("new StatusCodeResult(99)", "status 99")]
    [InlineData("new ContentResult { StatusCode = 304, Content = \"hi\" }", "status 304, Content-Length: 2, body 2")]
    [InlineData("new ContentResult { StatusCode = 204, Content = \"\" }", "status 204")]
    [InlineData("new ContentResult { StatusCode = 204 }", "status 204")]
    [InlineData("new ContentResult { StatusCode = 304, Content = Console.ReadLine() }", "status 304, Content-Length: ?")]
    [InlineData("new ObjectResult(1) { StatusCode = 1000 }", "status 1000, droppable ?")]
    [InlineData("new JsonResult(1) { StatusCode = 1000 }", "status 1000, droppable ?")]
    public void A_result_of_an_action_does_what_it_is_made_with(string result, string steps) => Assert.Equal([steps], Actions($"public IActionResult Show() => {result};"));

    [Theory]
    [InlineData("Results.Ok(\"hi\")", "status 999, status ?")]
    [InlineData("Results.NoContent()", "status 999, status ?")]
    [InlineData("Results.Problem(\"no\")", "status 999, status ?")]
    [InlineData("Results.Empty", "status 999")]
    [InlineData("Results.Text(\"hi\")", "status 999, Content-Length: 2, body 2")]
    [InlineData("Results.Json(1)", "status 999, droppable ?")]
    public void A_result_may_replace_the_status_that_was_set_before(string result, string steps) =>
        Assert.Equal([steps], Steps($"app.MapGet(\"/\", IResult (HttpContext c) => {{ c.Response.StatusCode = 999; return {result}; }});"));

    [Theory]
    [InlineData("Ok()", "status 999, status ?")]
    [InlineData("new ObjectResult(1)", "status 999, status ?")]
    [InlineData("Made()", "status 999, status ?, status ?")]
    [InlineData("new EmptyResult()", "status 999")]
    [InlineData("Content(\"hi\")", "status 999, Content-Length: 2, body 2")]
    public void An_actions_result_may_replace_the_status_too(string result, string steps) =>
        Assert.Equal([steps], Actions($"public IActionResult Show() {{ Response.StatusCode = 999; return {result}; }} IActionResult Made() => Ok();"));

    private static IEnumerable<string> Steps(string code) =>
        CSharpSource.Read("var app = WebApplication.Create();\n" + code)!.Handlers.Select(StepText.Of);

    private static IEnumerable<string> Actions(string members) =>
        CSharpSource.Read([KeepAliveTests.App(""), $"using Microsoft.AspNetCore.Mvc; public class Orders : ControllerBase {{ {members} }}"])!.Handlers.Select(StepText.Of);
}
