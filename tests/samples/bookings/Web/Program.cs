using Bookings.Web;

var builder = WebApplication.CreateBuilder(args);

// Browsers come back within a minute or not at all.
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(75));
builder.Services.AddSingleton<Calendar>();

var app = builder.Build();

app.MapGet("/health", () => Results.Ok());
app.MapGet("/rooms/{room}/nights", (string room, Calendar calendar) => calendar.Nights(room));
app.MapPut("/rooms/{room}/nights/{night}", (string room, DateOnly night, Calendar calendar) =>
    calendar.Book(room, night) ? Results.NoContent() : Results.Conflict());

app.Run();
