using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inburgering.Inkoop.Plaatsingen.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Doorstroomwijziging : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "doorstroomwijziging",
                schema: "plaatsingen",
                columns: table => new
                {
                    volgnummer = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    inburgeraar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    transactie = table.Column<long>(type: "bigint", nullable: false),
                    op = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doorstroomwijziging", x => x.volgnummer);
                });

            migrationBuilder.CreateIndex(
                name: "ix_doorstroomwijziging_inburgeraar_id",
                schema: "plaatsingen",
                table: "doorstroomwijziging",
                column: "inburgeraar_id");

            migrationBuilder.CreateIndex(
                name: "ix_doorstroomwijziging_transactie",
                schema: "plaatsingen",
                table: "doorstroomwijziging",
                column: "transactie");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "doorstroomwijziging",
                schema: "plaatsingen");
        }
    }
}
