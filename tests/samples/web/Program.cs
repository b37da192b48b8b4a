var builder = WebApplication.CreateBuilder(args);

builder.WebHost.ConfigureKestrel(kestrel =>
{
    // Idle connections cost memory.
    kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
});
builder.Services.AddSingleton<OrderBook>();

var app = builder.Build();

app.MapGet("/health", () => Results.Ok());

app.MapGet("/orders/{id:int}", (int id, OrderBook orders) =>
    orders.Find(id) is { } order ? Results.Ok(order) : Results.NotFound());

app.MapPost("/orders", (NewOrder order, OrderBook orders) =>
{
    var created = orders.Add(order);
    return Results.Created($"/orders/{created.Id}", created);
});

app.MapDelete("/orders/{id:int}", async (int id, OrderBook orders, HttpContext context) =>
{
    context.Response.StatusCode = StatusCodes.Status204NoContent;
    if (!orders.Remove(id))
    {
        await context.Response.WriteAsync("there was no such order");
    }
});

app.Run();
