namespace AlbLint.Benchmarks.CompileShare;

/// <summary>Files of a shop, by number; what a file uses of another one has the same number.</summary>
internal static class Sources
{
    public static string Model(int i) => $$"""
        using System.ComponentModel.DataAnnotations;

        namespace Shop.Models;

        public sealed record Item{{i}}(int Id, [property: Required] string Name, decimal Price, DateTimeOffset Created)
        {
            public IReadOnlyList<string> Tags { get; init; } = [];

            public Item{{i}} WithDiscount(decimal percent) => percent is < 0 or > 100
                ? throw new ArgumentOutOfRangeException(nameof(percent))
                : this with { Price = decimal.Round(Price * (100 - percent) / 100, 2) };
        }

        public sealed record Page{{i}}(IReadOnlyList<Item{{i}}> Items, int Total, int Size)
        {
            public int Pages => Size == 0 ? 0 : (Total + Size - 1) / Size;
        }
        """;

    public static string Service(int i) => $$"""
        using System.Collections.Concurrent;
        using Shop.Models;

        namespace Shop.Services;

        public interface IService{{i}}
        {
            Task<Page{{i}}> ListAsync(string? filter, int page, int size, CancellationToken cancellation);
            Task<Item{{i}}?> FindAsync(int id, CancellationToken cancellation);
            Task<Item{{i}}> CreateAsync(string name, decimal price, CancellationToken cancellation);
            Task<bool> DeleteAsync(int id, CancellationToken cancellation);
        }

        public sealed class Service{{i}}(TimeProvider clock) : IService{{i}}
        {
            private static readonly TimeSpan Patience = TimeSpan.FromSeconds({{i + 5}});
            private readonly ConcurrentDictionary<int, Item{{i}}> _items = new();
            private int _last;

            public async Task<Page{{i}}> ListAsync(string? filter, int page, int size, CancellationToken cancellation)
            {
                await Task.Delay(1, cancellation);
                var matching = _items.Values.Where(item => filter is null || item.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)).ToList();
                var shown = matching.OrderBy(item => item.Name).ThenBy(item => item.Id).Skip(page * size).Take(size).ToList();
                return new Page{{i}}(shown, matching.Count, size);
            }

            public Task<Item{{i}}?> FindAsync(int id, CancellationToken cancellation)
            {
                cancellation.ThrowIfCancellationRequested();
                return Task.FromResult(_items.TryGetValue(id, out var item) ? item : null);
            }

            public async Task<Item{{i}}> CreateAsync(string name, decimal price, CancellationToken cancellation)
            {
                using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
                timeout.CancelAfter(Patience);
                var item = new Item{{i}}(Interlocked.Increment(ref _last), name.Trim(), price, clock.GetUtcNow()) { Tags = ["new", $"batch-{_last % 7}"] };
                if (!_items.TryAdd(item.Id, item))
                {
                    throw new InvalidOperationException($"item {item.Id} is there already");
                }

                await Task.Yield();
                return item;
            }

            public Task<bool> DeleteAsync(int id, CancellationToken cancellation) => Task.FromResult(_items.TryRemove(id, out _));

            public decimal Revenue() => _items.Values.GroupBy(item => item.Created.Date).Select(day => day.Sum(item => item.Price)).DefaultIfEmpty().Max();
        }
        """;

    /// <summary>Every fifth one sets a status and a header itself.</summary>
    public static string Controller(int i) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Shop.Models;
        using Shop.Services;

        namespace Shop.Controllers;

        [ApiController]
        [Route("api/items{{i}}")]
        public sealed class Items{{i}}Controller(IService{{i}} service, ILogger<Items{{i}}Controller> logger) : ControllerBase
        {
            [HttpGet]
            public async Task<ActionResult<Page{{i}}>> List([FromQuery] string? filter, [FromQuery] int page = 0, CancellationToken cancellation = default)
            {
                if (page < 0)
                {
                    return BadRequest(new ProblemDetails { Title = "page is negative", Detail = $"page {page}" });
                }

                var found = await service.ListAsync(filter, page, 20, cancellation);
                logger.LogInformation("{Count} of {Total} items", found.Items.Count, found.Total);
                return Ok(found);
            }

            [HttpGet("{id:int}")]
            public async Task<ActionResult<Item{{i}}>> Find(int id, CancellationToken cancellation)
            {
                var item = await service.FindAsync(id, cancellation);
                return item is null ? NotFound() : Ok(item);
            }

            [HttpPost]
            public async Task<IActionResult> Create([FromBody] Item{{i}} item, CancellationToken cancellation)
            {
                var created = await service.CreateAsync(item.Name, item.Price, cancellation);
                {{(i % 5 == 0 ? """Response.Headers["X-Item"] = created.Id.ToString(); Response.StatusCode = StatusCodes.Status201Created;""" : "")}}
                return CreatedAtAction(nameof(Find), new { id = created.Id }, created);
            }

            [HttpDelete("{id:int}")]
            public async Task<IActionResult> Delete(int id, CancellationToken cancellation)
            {
                try
                {
                    return await service.DeleteAsync(id, cancellation) ? NoContent() : NotFound();
                }
                catch (InvalidOperationException e)
                {
                    logger.LogWarning(e, "item {Id} was not deleted", id);
                    return Conflict();
                }
            }
        }
        """;

    /// <summary>Every fifth one writes to the response itself.</summary>
    public static string Endpoints(int i) => $$"""
        using Shop.Services;

        namespace Shop.Endpoints;

        public static class Endpoints{{i}}
        {
            public static IEndpointRouteBuilder MapItems{{i}}(this IEndpointRouteBuilder routes)
            {
                var group = routes.MapGroup("/v2/items{{i}}").WithTags("items{{i}}");
                group.MapGet("/", async (string? filter, int? page, IService{{i}} service, CancellationToken cancellation) =>
                    Results.Ok(await service.ListAsync(filter, page ?? 0, 50, cancellation)));
                group.MapGet("/{id:int}", async (int id, IService{{i}} service, CancellationToken cancellation) =>
                    await service.FindAsync(id, cancellation) is { } item ? Results.Ok(item) : Results.NotFound());
                group.MapPost("/", async (NewItem{{i}} item, IService{{i}} service, CancellationToken cancellation) =>
                {
                    if (string.IsNullOrWhiteSpace(item.Name))
                    {
                        return Results.ValidationProblem(new Dictionary<string, string[]> { ["name"] = ["is empty"] });
                    }

                    var created = await service.CreateAsync(item.Name, item.Price, cancellation);
                    return Results.Created($"/v2/items{{i}}/{created.Id}", created);
                });
                {{(i % 5 == 0 ? """group.MapGet("/raw", async (HttpContext context) => { context.Response.StatusCode = 200; context.Response.Headers.CacheControl = "no-store"; await context.Response.WriteAsync("ok"); });""" : "")}}
                return routes;
            }

            public sealed record NewItem{{i}}(string Name, decimal Price);
        }
        """;

    public static string Program(int parts, int endpoints) => $$"""
        using Microsoft.AspNetCore.Server.Kestrel.Core;
        using Shop.Endpoints;
        using Shop.Services;

        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.ConfigureKestrel((context, kestrel) =>
        {
            kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(context.Configuration.GetValue("Edge:KeepAliveSeconds", 75));
            kestrel.ListenAnyIP(8080, listen => listen.Protocols = HttpProtocols.Http1AndHttp2);
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddControllers();
        {{string.Join("\n", Enumerable.Range(0, parts).Select(i => $"builder.Services.AddScoped<IService{i}, Service{i}>();"))}}
        var app = builder.Build();
        app.MapControllers();
        {{string.Join("\n", Enumerable.Range(0, endpoints).Select(i => $"app.MapItems{i}();"))}}
        app.Run();
        """;
}
